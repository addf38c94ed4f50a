-- A person who was forgotten before their texts about an organisation moved to event_private has none there, nor one that was not shown. What was shown stays: it is the
-- organisation's.
UPDATE event_private t SET salt = NULL, data = NULL, erased_at = now()
FROM event v JOIN erasure e ON v.type = 'organisation-details-sent' AND v.actor_id = e.person_id OR v.data ->> 'sentBy' = e.person_id::text
WHERE t.event_id = v.id AND t.erased_at IS NULL AND v.stream = 'organisation' AND v.type LIKE 'organisation-details-%';

DELETE FROM organisation_details d USING erasure e WHERE d.sent_by = e.person_id;
