-- Cancels a person's change of email address that waits, with its event. Without an actor the person did it. Returns false if none waits.
CREATE OR REPLACE FUNCTION cancel_email_change(p_person uuid, p_at timestamptz, p_actor uuid DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM email_change WHERE person_id = p_person;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM append_event('person', p_person::text, NULL, 'email-change-cancelled', 'person', COALESCE(p_actor, p_person),
    jsonb_build_object('why', CASE WHEN p_actor <> p_person THEN 'admin' ELSE 'person' END), NULL, p_at);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION cancel_email_change(uuid, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cancel_email_change(uuid, timestamptz, uuid) TO pledgebook_app;
