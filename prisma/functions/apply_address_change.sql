-- Applies a change of address that an admin has asked for, once its time has come. A change that the person began themselves is cancelled. Returns the person; null if it was
-- stopped, if it is too early, or if the address is another person's by now, which stops it.
CREATE OR REPLACE FUNCTION apply_address_change(p_id uuid, p_at timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  change address_change;
BEGIN
  DELETE FROM address_change WHERE id = p_id AND effective_at <= p_at RETURNING * INTO change;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF NOT set_person_email(change.person_id, change.email, NULL, p_at) THEN
    PERFORM append_event('person', change.person_id::text, NULL, 'address-change-stopped', 'system', NULL, '{"by": "taken"}', NULL, p_at);
    RETURN NULL;
  END IF;
  PERFORM cancel_email_change(change.person_id, p_at);
  PERFORM append_event('person', change.person_id::text, NULL, 'email-changed', 'system', NULL, '{}', NULL, p_at);
  RETURN change.person_id;
END $$;

REVOKE ALL ON FUNCTION apply_address_change(uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION apply_address_change(uuid, timestamptz) TO pledgebook_app;
