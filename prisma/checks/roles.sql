-- Every role has the event that granted it, and no role remains after the event that revoked it.
WITH history AS (
  SELECT stream_id, data ->> 'role' AS role, (array_agg(type ORDER BY version DESC))[1] AS last
  FROM event WHERE stream = 'person' AND type IN ('role-granted', 'role-revoked') GROUP BY 1, 2
)
SELECT COALESCE(r.user_id::text, t.stream_id) AS person, COALESCE(r.role::text, t.role) AS role, t.last
FROM staff_role r FULL JOIN history t ON t.stream_id = r.user_id::text AND t.role = r.role::text
WHERE (r.user_id IS NOT NULL) <> (t.last IS NOT DISTINCT FROM 'role-granted');
