-- No reminder was sent twice: not for the same amount and stage, not twice to one person on one day, not an earlier stage after a later one. None was sent for a
-- pledge that was not approved: of what had happened a minute before it was sent, the last move was an acceptance. Every reminder has its event: that of its recipient, or of a
-- record that was merged into its recipient, whose emails that wait move.
WITH queued AS (
  SELECT r.*, p.reference, m.recipient_id, m.event_id, m.sent_at, e.stream_id AS reminded
  FROM reminder r JOIN email m ON m.id = r.email_id JOIN pledge p ON p.id = r.pledge_id LEFT JOIN event e ON e.id = m.event_id
)
SELECT 'twice for one stage' AS fault, reference, stage::text FROM queued GROUP BY reference, due, stage, round HAVING count(*) > 1
UNION ALL
SELECT 'two emails of one day', min(reference), min(stage)::text FROM queued GROUP BY reminded, decided_on HAVING count(DISTINCT email_id) > 1
UNION ALL
SELECT 'after a later stage', e.reference, e.stage::text
FROM queued e JOIN reminder l ON l.pledge_id = e.pledge_id AND l.due = e.due AND l.stage > e.stage AND l.decided_on < e.decided_on
UNION ALL
SELECT 'not approved', q.reference, q.stage::text
FROM queued q CROSS JOIN LATERAL (
  SELECT e.type FROM event e
  WHERE e.stream = 'pledge' AND e.stream_id = q.pledge_id::text AND e.at < q.sent_at - interval '1 minute'
    AND e.type IN ('submitted', 'imported', 'approved-by-policy', 'approved', 'declined', 'info-requested', 'answered', 'withdrawn', 'rolled-back', 'decision-undone')
  ORDER BY e.version DESC LIMIT 1
) last
WHERE last.type NOT IN ('approved', 'approved-by-policy', 'imported')
UNION ALL
SELECT 'without its event', q.reference, q.stage::text
FROM queued q LEFT JOIN event e ON e.id = q.event_id AND e.stream = 'person' AND e.stream_id IN (SELECT id::text FROM person WHERE q.recipient_id IN (id, merged_into)) AND e.type = 'reminder-queued'
WHERE e.id IS NULL AND q.recipient_id IS NOT NULL;
