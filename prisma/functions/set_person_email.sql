-- Gives a person another email address. Their sign-in links and their sessions but p_session end, and what finds or reaches them has the new address. Returns false, and
-- changes nothing, if the address is another person's.
CREATE OR REPLACE FUNCTION set_person_email(p_person uuid, p_email text, p_session text, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  old_email text;
BEGIN
  PERFORM lock_person(p_person);
  SELECT email INTO old_email FROM person WHERE id = p_person FOR UPDATE;
  BEGIN
    UPDATE person SET email = p_email, email_verified = p_at WHERE id = p_person;
  EXCEPTION WHEN unique_violation THEN
    RETURN false;
  END;
  DELETE FROM verification_token WHERE identifier = old_email;
  DELETE FROM session WHERE user_id = p_person AND session_token IS DISTINCT FROM p_session;
  UPDATE organisation_contact c SET email = p_email WHERE c.user_id = p_person AND c.email = old_email
    AND NOT EXISTS (SELECT FROM organisation_contact o WHERE o.organisation_id = c.organisation_id AND o.email = p_email);
  UPDATE pledge SET search = replace(search, fold_name(old_email), p_email) WHERE supporter_id = p_person;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION set_person_email(uuid, text, text, timestamptz) FROM PUBLIC;
