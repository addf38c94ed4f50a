-- Takes a code of an authenticator app, by its step, and marks the session as proved. {"factor", "step", "secret", "session", "at"}; "secret" is encrypted with the key of
-- today, "session" is a hash. Returns false if a code of this step or of a later one was taken before, so no code works twice.
CREATE OR REPLACE FUNCTION use_totp(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  owner uuid;
BEGIN
  UPDATE factor SET last_step = (p ->> 'step')::bigint, last_used_at = p_at, secret = p ->> 'secret'
  WHERE id = (p ->> 'factor')::uuid AND last_step < (p ->> 'step')::bigint RETURNING person_id INTO owner;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE session SET proved_at = p_at WHERE user_id = owner AND session_token = p ->> 'session';
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION use_totp(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_totp(jsonb) TO pledgebook_app;
