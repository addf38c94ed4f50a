-- A second factor has the event that added it, and none remains after the event that removed it. Only its owner has recovery codes, ten of them.
WITH history AS (
  SELECT stream_id, (array_agg(type ORDER BY version DESC))[1] AS last
  FROM event WHERE stream = 'person' AND type IN ('factor-added', 'factor-removed') GROUP BY 1
)
SELECT COALESCE(f.person_id::text, c.person_id::text, t.stream_id) AS person, t.last, c.codes
FROM (SELECT DISTINCT person_id FROM factor) f
FULL JOIN (SELECT person_id, count(*) AS codes FROM recovery_code GROUP BY 1) c ON c.person_id = f.person_id
FULL JOIN history t ON t.stream_id = COALESCE(f.person_id, c.person_id)::text
WHERE (f.person_id IS NOT NULL) <> (t.last IS NOT DISTINCT FROM 'factor-added') OR COALESCE(c.codes, 0) <> CASE WHEN f.person_id IS NULL THEN 0 ELSE 10 END;
