-- A renewal is a membership of the same person and class as the one that it renews, and made after it. Each email that a year ends soon has its event.
SELECT p.reference, 'renews ' || o.reference AS fault
FROM pledge p JOIN pledge o ON o.id = p.renews_id
WHERE p.kind <> 'membership' OR o.kind <> 'membership' OR p.supporter_id <> o.supporter_id OR p.membership_class <> o.membership_class OR p.id <= o.id
UNION ALL
SELECT m.subject_id, 'email ' || m.id
FROM email m LEFT JOIN event e ON e.id = m.event_id AND e.stream = 'person' AND e.type = 'renewal-notice-queued' AND e.data ->> 'pledge' = m.subject_id
WHERE m.kind = 'membership-ends-soon' AND e.id IS NULL;
