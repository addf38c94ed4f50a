-- A person's reminders are paused if and only if the last event about it says so.
WITH history AS (
  SELECT stream_id, (array_agg(type ORDER BY version DESC))[1] AS last
  FROM event WHERE stream = 'person' AND type IN ('reminders-paused', 'reminders-resumed') GROUP BY stream_id
)
SELECT COALESCE(u.person_id::text, h.stream_id) AS person, u.paused_at, h.last
FROM reminder_pause u FULL JOIN history h ON h.stream_id = u.person_id::text
WHERE (u.person_id IS NOT NULL) <> (h.last IS NOT DISTINCT FROM 'reminders-paused');
