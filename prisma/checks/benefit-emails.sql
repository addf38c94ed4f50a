-- Each email to the list of a benefit belongs to its event, which says how many there are.
SELECT 'another number than its event says' AS fault, v.id::text AS what
FROM event v LEFT JOIN email m ON m.event_id = v.id AND m.kind = 'benefit-email' WHERE v.type = 'benefit-email-sent'
GROUP BY v.id HAVING count(m.id) <> (v.data ->> 'recipients')::int
UNION ALL
SELECT 'without its event', m.id::text
FROM email m LEFT JOIN event v ON v.id = m.event_id AND v.stream = 'benefit' AND v.type = 'benefit-email-sent'
WHERE m.kind = 'benefit-email' AND v.id IS NULL;
