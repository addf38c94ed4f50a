-- No change without its event: versions are 1, 2, 3 ... without a gap, and the last move gives the state of the pledge.
WITH history AS (
  SELECT pledge_id, count(*) AS events, max(version) AS version,
    (array_agg(CASE type WHEN 'decision-undone' THEN data ->> 'to' ELSE type END ORDER BY version DESC) FILTER (WHERE type IN
      ('submitted', 'imported', 'approved-by-policy', 'fellowship-granted', 'approved', 'declined', 'info-requested', 'answered', 'withdrawn', 'rolled-back', 'decision-undone')))[1] AS last_move
  FROM pledge_event GROUP BY pledge_id
)
SELECT p.reference, p.review, p.version, t.events, t.last_move
FROM pledge p LEFT JOIN history t ON t.pledge_id = p.id
WHERE t.pledge_id IS NULL OR p.version <> t.version OR p.version <> t.events
  OR p.review::text IS DISTINCT FROM CASE t.last_move
    WHEN 'submitted' THEN 'submitted' WHEN 'answered' THEN 'submitted' WHEN 'rolled-back' THEN 'submitted'
    WHEN 'approved-by-policy' THEN 'approved' WHEN 'fellowship-granted' THEN 'approved' WHEN 'imported' THEN 'approved' WHEN 'approved' THEN 'approved'
    WHEN 'declined' THEN 'declined' WHEN 'info-requested' THEN 'needs-info' WHEN 'needs-info' THEN 'needs-info' WHEN 'withdrawn' THEN 'withdrawn' END;
