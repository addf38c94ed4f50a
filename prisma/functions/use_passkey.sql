-- Takes a passkey that was used, whose signature is checked, and marks the session as proved. {"factor", "counter", "session", "at"}; "session" is a hash. Returns false if the
-- counter does not rise, which says that a copy of the passkey is in use. A passkey that is synchronised between devices has no counter: it is always 0.
CREATE OR REPLACE FUNCTION use_passkey(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_counter bigint := (p ->> 'counter')::bigint;
  owner uuid;
BEGIN
  UPDATE factor SET last_step = p_counter, last_used_at = p_at
  WHERE id = (p ->> 'factor')::uuid AND kind = 'passkey' AND (last_step < p_counter OR (last_step = 0 AND p_counter = 0)) RETURNING person_id INTO owner;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE session SET proved_at = p_at WHERE user_id = owner AND session_token = p ->> 'session';
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION use_passkey(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_passkey(jsonb) TO pledgebook_app;
