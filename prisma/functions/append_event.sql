-- Appends an event to its stream. Without a version it uses the stream's next one, one writer at a time. Free text and personal data go into
-- p_private, which can be erased; the event keeps a salted commitment to it. Returns the event's id.
CREATE OR REPLACE FUNCTION append_event(p_stream text, p_stream_id text, p_version int, p_type text, p_actor_kind text, p_actor uuid,
  p_data jsonb, p_private jsonb, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  place int := p_version;
  salt bytea;
  event bigint;
BEGIN
  -- Before the event gets its id: seal_events knows by it which transactions can still bring an event.
  PERFORM pg_current_xact_id();
  IF place IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('event ' || p_stream || ' ' || p_stream_id, 0));
    SELECT COALESCE(max(version), 0) + 1 INTO place FROM event WHERE stream = p_stream AND stream_id = p_stream_id;
  END IF;
  IF p_private IS NULL OR p_private = '{}' THEN
    INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, at)
    VALUES (p_stream, p_stream_id, place, p_type, p_actor_kind, p_actor, COALESCE(p_data, '{}'), p_at)
    RETURNING id INTO event;
  ELSE
    salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    INSERT INTO event (stream, stream_id, version, type, actor_kind, actor_id, data, commitment, at)
    VALUES (p_stream, p_stream_id, place, p_type, p_actor_kind, p_actor, COALESCE(p_data, '{}'),
      sha256(salt || convert_to(p_private::text, 'UTF8')), p_at)
    RETURNING id INTO event;
    INSERT INTO event_private (event_id, salt, data) VALUES (event, salt, p_private);
  END IF;
  RETURN event;
END $$;

REVOKE ALL ON FUNCTION append_event(text, text, int, text, text, uuid, jsonb, jsonb, timestamptz) FROM PUBLIC;
