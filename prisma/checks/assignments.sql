-- Whom a pledge is assigned to is what its last event says, is somebody who may decide, and has nothing to do with the pledge.
WITH history AS (
  SELECT stream_id, (array_agg(data ->> 'after' ORDER BY version DESC))[1] AS reviewer FROM event WHERE stream = 'assignment' GROUP BY 1
)
SELECT COALESCE(a.pledge_id::text, h.stream_id) AS pledge, 'not as its event says' AS fault
FROM pledge_assignment a FULL JOIN history h ON h.stream_id = a.pledge_id::text WHERE a.reviewer_id::text IS DISTINCT FROM h.reviewer
UNION ALL
SELECT a.pledge_id::text, 'cannot review it' FROM pledge_assignment a JOIN pledge l ON l.id = a.pledge_id WHERE NOT can_be_assigned(a.reviewer_id, l);
