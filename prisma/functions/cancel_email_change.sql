-- Cancels a person's change of email address that waits, with its event. Returns false if none waits.
CREATE OR REPLACE FUNCTION cancel_email_change(p_person uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM email_change WHERE person_id = p_person;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM append_event('person', p_person::text, NULL, 'email-change-cancelled', 'person', p_person, '{"why": "person"}', NULL, p_at);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION cancel_email_change(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cancel_email_change(uuid, timestamptz) TO pledgebook_app;
