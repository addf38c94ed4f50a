-- How a person wants to be told of what waits for them as staff, with the event: {"person", "choice", "at"}. Choosing the same again changes nothing. Returns whether it changed.
CREATE OR REPLACE FUNCTION choose_digest(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  before text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('digest ' || p_person, 0));
  before := COALESCE((SELECT choice FROM staff_digest WHERE person_id = p_person), 'none');
  IF before = p ->> 'choice' THEN
    RETURN false;
  END IF;
  DELETE FROM staff_digest WHERE person_id = p_person;
  INSERT INTO staff_digest (person_id, choice) SELECT p_person, p ->> 'choice' WHERE p ->> 'choice' <> 'none';
  PERFORM append_event('person', p_person::text, NULL, 'digest-chosen', 'person', p_person,
    jsonb_build_object('before', before, 'after', p ->> 'choice'), NULL, (p ->> 'at')::timestamptz);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION choose_digest(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION choose_digest(jsonb) TO pledgebook_app;
