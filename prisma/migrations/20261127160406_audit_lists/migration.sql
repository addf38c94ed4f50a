-- The audit page lists every event, the latest first: all, of one type, or by one person.
CREATE INDEX event_at_id_idx ON event (at, id);
CREATE INDEX event_type_at_id_idx ON event (type, at, id);
CREATE INDEX event_actor_id_at_id_idx ON event (actor_id, at, id) WHERE actor_id IS NOT NULL;
