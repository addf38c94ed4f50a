-- Removes a person's second factor with its recovery codes, and writes the event and the email. {"person", "by" ("person", "admin" or "shell"), "actor", "reason", "at"}.
-- Removed by somebody else, the sessions of the person end. Returns false if they have none.
CREATE OR REPLACE FUNCTION remove_factors(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_actor uuid := (p ->> 'actor')::uuid;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR UPDATE;
  DELETE FROM factor_setup WHERE person_id = p_person;
  DELETE FROM passkey_challenge WHERE person_id = p_person;
  DELETE FROM recovery_code WHERE person_id = p_person;
  DELETE FROM factor WHERE person_id = p_person;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF p ->> 'by' <> 'person' THEN
    DELETE FROM session WHERE user_id = p_person;
  END IF;
  PERFORM post_email('factor-removed', append_event('person', p_person::text, NULL, 'factor-removed',
    CASE WHEN p_actor IS NULL THEN 'system' ELSE 'person' END, p_actor, jsonb_build_object('by', p ->> 'by'),
    jsonb_strip_nulls(jsonb_build_object('reason', p ->> 'reason')), (p ->> 'at')::timestamptz), 'person', p_person::text, p_person);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION remove_factors(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_factors(jsonb) TO pledgebook_app;
