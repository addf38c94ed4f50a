-- Moves an agreement along its table, if it still has the version that the caller saw: {"agreement", "version", "from": [states], "to", "event", "actor", "reason", "file":
-- {"key", "type"}, "at"}. Sending it emails each primary contact who has an account, or else who applied. Returns whether it moved.
CREATE OR REPLACE FUNCTION move_agreement(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_to text := p ->> 'to';
  moved agreement;
  event bigint;
  posted bigint;
  reader record;
BEGIN
  UPDATE agreement SET state = p_to, version = version + 1,
    sent_at = CASE WHEN p_to = 'sent' THEN p_at ELSE sent_at END,
    signed_at = CASE WHEN p_to = 'signed' THEN p_at ELSE signed_at END,
    voided_at = CASE WHEN p_to = 'void' THEN p_at ELSE voided_at END,
    file_key = COALESCE(p -> 'file' ->> 'key', file_key), file_type = COALESCE(p -> 'file' ->> 'type', file_type)
  WHERE id = (p ->> 'agreement')::bigint AND version = (p ->> 'version')::int AND p -> 'from' ? state
  RETURNING * INTO moved;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  event := append_event('agreement', moved.id::text, moved.version, p ->> 'event', 'person', (p ->> 'actor')::uuid,
    CASE WHEN p_to = 'void' THEN jsonb_build_object('for', 'staff') ELSE '{}' END, jsonb_strip_nulls(jsonb_build_object('reason', p ->> 'reason')), p_at);
  IF p_to = 'sent' THEN
    FOR reader IN
      WITH primaries AS (
        SELECT c.user_id FROM pledge l JOIN organisation_contact c ON c.organisation_id = l.organisation_id
        WHERE l.id = moved.pledge_id AND c.status = 'confirmed' AND c.is_primary AND c.user_id IS NOT NULL
      )
      SELECT u.id, u.locale FROM person u
      WHERE (u.id IN (SELECT user_id FROM primaries) OR u.id = (SELECT supporter_id FROM pledge WHERE id = moved.pledge_id) AND NOT EXISTS (SELECT FROM primaries))
        AND NOT EXISTS (SELECT FROM erasure WHERE person_id = u.id)
      ORDER BY u.id
    LOOP
      INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
      VALUES ('agreement-sent', event, 'agreement', moved.id::text, reader.id, reader.locale, event || ':agreement-sent:' || reader.id) RETURNING id INTO posted;
      PERFORM queue_sending(ARRAY[posted]);
    END LOOP;
  END IF;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION move_agreement(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION move_agreement(jsonb) TO pledgebook_app;
