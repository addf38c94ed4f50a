-- What a contact typed about their organisation moves from the data of events to event_private, behind a salted commitment, where it can be erased. The website stays, and the
-- id of who sent what was decided is added.
CREATE TEMPORARY TABLE moved AS
SELECT e.id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt,
  COALESCE(p.data, '{}') || jsonb_build_object('description', e.data #> '{after,description}', 'socialLinks', e.data #> '{after,socialLinks}') AS data,
  jsonb_build_object('before', jsonb_build_object('website', e.data #> '{before,website}'), 'after', jsonb_build_object('website', e.data #> '{after,website}'))
    || CASE WHEN e.type = 'organisation-details-sent' THEN '{}' ELSE jsonb_build_object('sentBy', (SELECT s.actor_id FROM event s
      WHERE s.stream = 'organisation' AND s.stream_id = e.stream_id AND s.type = 'organisation-details-sent' AND s.id < e.id ORDER BY s.id DESC LIMIT 1)) END AS kept,
  p.erased_at
FROM event e LEFT JOIN event_private p ON p.event_id = e.id
WHERE e.stream = 'organisation' AND e.type LIKE 'organisation-details-%' AND e.data -> 'after' ? 'description';

INSERT INTO event_private (event_id, salt, data) SELECT id, salt, data FROM moved WHERE erased_at IS NULL
ON CONFLICT (event_id) DO UPDATE SET salt = excluded.salt, data = excluded.data;
UPDATE event e SET data = m.kept, commitment = CASE WHEN m.erased_at IS NULL THEN sha256(m.salt || convert_to(m.data::text, 'UTF8')) ELSE e.commitment END
FROM moved m WHERE m.id = e.id;
DROP TABLE moved;
