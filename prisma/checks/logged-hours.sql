-- Hours are logged for a membership of hours, of a month that had begun; staff certify or query only what was logged before, as it was logged last.
SELECT p.reference, 'event ' || e.version AS fault
FROM event e LEFT JOIN pledge p ON p.id::text = e.stream_id
WHERE e.stream = 'pledge' AND e.type LIKE 'hours-%' AND (p.id IS NULL OR p.hours_per_month IS NULL OR e.actor_kind <> 'person'
  OR e.type = 'hours-logged' AND ((e.data ->> 'month') > to_char(e.at + interval '1 day', 'YYYY-MM') OR e.actor_id <> p.supporter_id
    AND NOT EXISTS (SELECT FROM person a WHERE a.id = e.actor_id AND a.merged_into = p.supporter_id))
  OR e.type <> 'hours-logged' AND (e.actor_id = p.supporter_id OR (e.data ->> 'hours') IS DISTINCT FROM (
    SELECT l.data ->> 'hours' FROM event l WHERE l.stream = 'pledge' AND l.stream_id = e.stream_id AND l.type = 'hours-logged'
      AND l.data ->> 'month' = e.data ->> 'month' AND l.version < e.version ORDER BY l.version DESC LIMIT 1)));
