-- Ends a person's setup, which they have confirmed: adds an authenticator app or a passkey, with recovery codes if it is their first factor, or replaces the recovery codes alone.
-- {"person", "setup" (when it began), "kind", "secret" or "credential" and "publicKey", "step", "codes", "session", "at"}; "secret" is encrypted, "codes" and "session" are
-- hashes. The session counts as proved. Returns false if that setup is over, if the person has one of the kind already, or if others of theirs came or went meanwhile.
CREATE OR REPLACE FUNCTION add_factor(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR UPDATE;
  IF p ->> 'kind' <> 'codes' AND EXISTS (SELECT FROM factor WHERE person_id = p_person AND kind = p ->> 'kind') THEN
    RETURN false;
  END IF;
  DELETE FROM factor_setup WHERE person_id = p_person AND created_at = (p ->> 'setup')::timestamptz AND kind = p ->> 'kind';
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF p ->> 'kind' <> 'codes' AND (jsonb_array_length(p -> 'codes') = 0) <> EXISTS (SELECT FROM factor WHERE person_id = p_person) THEN
    RETURN false;
  END IF;
  IF jsonb_array_length(p -> 'codes') > 0 THEN
    PERFORM replace_recovery_codes(p_person, p -> 'codes');
  END IF;
  IF p ->> 'kind' = 'codes' THEN
    PERFORM append_event('person', p_person::text, NULL, 'recovery-codes-replaced', 'person', p_person, '{}', NULL, p_at);
    RETURN true;
  END IF;
  INSERT INTO factor (person_id, kind, secret, credential_id, public_key, last_step, added_at, last_used_at)
  VALUES (p_person, p ->> 'kind', p ->> 'secret', p ->> 'credential', p ->> 'publicKey', (p ->> 'step')::bigint, p_at, p_at);
  UPDATE session SET proved_at = p_at WHERE user_id = p_person AND session_token = p ->> 'session';
  PERFORM post_email('factor-added', append_event('person', p_person::text, NULL, 'factor-added', 'person', p_person,
    jsonb_build_object('kind', p ->> 'kind'), NULL, p_at), 'person', p_person::text, p_person);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION add_factor(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION add_factor(jsonb) TO pledgebook_app;
