-- Uses up a recovery code and marks the session as proved, with its event. {"person", "code", "session", "at"}; hashes. Returns how many codes are left; null if there is
-- no such code or it was used before.
CREATE OR REPLACE FUNCTION use_recovery_code(p jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  codes_left int;
BEGIN
  UPDATE recovery_code SET used_at = p_at WHERE person_id = p_person AND hash = p ->> 'code' AND used_at IS NULL;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE session SET proved_at = p_at WHERE user_id = p_person AND session_token = p ->> 'session';
  SELECT count(*) INTO codes_left FROM recovery_code WHERE person_id = p_person AND used_at IS NULL;
  PERFORM append_event('person', p_person::text, NULL, 'recovery-code-used', 'person', p_person, jsonb_build_object('left', codes_left), NULL, p_at);
  RETURN codes_left;
END $$;

REVOKE ALL ON FUNCTION use_recovery_code(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_recovery_code(jsonb) TO pledgebook_app;
