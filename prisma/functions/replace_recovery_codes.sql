-- Gives a person these recovery codes, as hashes, in place of all earlier ones.
CREATE OR REPLACE FUNCTION replace_recovery_codes(p_person uuid, p_codes jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM recovery_code WHERE person_id = p_person;
  INSERT INTO recovery_code (person_id, hash) SELECT p_person, jsonb_array_elements_text(p_codes);
END $$;

REVOKE ALL ON FUNCTION replace_recovery_codes(uuid, jsonb) FROM PUBLIC;
