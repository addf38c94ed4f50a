-- Confirms a pending contact, who can then use their rights. The actor must be a confirmed contact of the same organisation, either a primary one or
-- one with all rights. Returns false if there is no such contact or the actor may not confirm it; the caller cannot tell which.
CREATE OR REPLACE FUNCTION confirm_contact(p_actor uuid, p_contact bigint, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  confirmed organisation_contact;
BEGIN
  PERFORM lock_organisations(false);
  SELECT * INTO confirmed FROM organisation_contact c WHERE c.id = p_contact AND EXISTS (
    SELECT FROM organisation_contact a WHERE a.organisation_id = c.organisation_id AND a.user_id = p_actor AND a.status = 'confirmed' AND (a.is_primary OR a.is_all))
  FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF confirmed.status = 'pending' THEN
    UPDATE organisation_contact SET status = 'confirmed' WHERE id = p_contact;
    PERFORM record_organisation_event(confirmed.organisation_id, 'organisation-contact-confirmed', p_actor, jsonb_build_object('contact', p_contact::text), p_at);
  END IF;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION confirm_contact(uuid, bigint, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION confirm_contact(uuid, bigint, timestamptz) TO pledgebook_app;
