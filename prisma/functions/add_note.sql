-- Adds a note of staff to a pledge: {"pledgeId", "text", "actor", "key", "hash", "at"}. The pledge itself does not change, nor its version: a note makes nobody's page stale.
-- Returns {"kind":"stored"}, {"kind":"not-found"}, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION add_note(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  -- An erasure of the supporter holds the row, or waits for this note and erases it too.
  PERFORM lock_person((SELECT supporter_id FROM pledge WHERE id = (p ->> 'pledgeId')::bigint));
  IF NOT EXISTS (SELECT FROM pledge l WHERE l.id = (p ->> 'pledgeId')::bigint AND NOT EXISTS (SELECT FROM erasure WHERE person_id = l.supporter_id)) THEN
    RETURN jsonb_build_object('kind', 'not-found');
  END IF;
  PERFORM append_event('note', p ->> 'pledgeId', NULL, 'note-added', 'person', p_actor, '{}', jsonb_build_object('note', p ->> 'text'), (p ->> 'at')::timestamptz);
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION add_note(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_note(jsonb) TO pledgebook_app;
