-- Changes the rights of a contact: {"contact", "actor", "primary", "all", "billing", "logos", "at"}. The address that bills go to keeps its right. Only a primary contact
-- makes and unmakes primary ones. Returns 'changed' (also if nothing did), 'not-found' (no such contact, or the actor may not), or 'last-primary'.
CREATE OR REPLACE FUNCTION change_contact_rights(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_primary boolean := (p ->> 'primary')::boolean;
  known organisation_contact;
  changed organisation_contact;
  p_organisation bigint := (SELECT organisation_id FROM organisation_contact WHERE id = (p ->> 'contact')::bigint);
BEGIN
  PERFORM lock_organisations(false);
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation contacts ' || p_organisation, 0));
  SELECT * INTO known FROM organisation_contact WHERE id = (p ->> 'contact')::bigint AND organisation_id = p_organisation;
  IF known.id IS NULL OR NOT can_manage_contacts(p_actor, p_organisation) OR known.is_primary <> p_primary AND NOT EXISTS (
      SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor AND status = 'confirmed' AND is_primary) THEN
    RETURN 'not-found';
  ELSIF NOT p_primary AND is_last_primary(known.id) THEN
    RETURN 'last-primary';
  END IF;
  UPDATE organisation_contact c SET is_primary = p_primary, is_all = (p ->> 'all')::boolean, is_logos = (p ->> 'logos')::boolean,
    is_billing = (p ->> 'billing')::boolean OR c.is_billing AND c.email = (SELECT billing_email FROM organisation WHERE id = p_organisation)
  WHERE id = known.id RETURNING * INTO changed;
  IF ROW(known.*) IS DISTINCT FROM ROW(changed.*) THEN
    PERFORM record_organisation_event(p_organisation, 'organisation-contact-changed', p_actor, jsonb_build_object('contact', known.id::text,
      'before', contact_rights(known), 'after', contact_rights(changed)), (p ->> 'at')::timestamptz);
  END IF;
  RETURN 'changed';
END $$;

REVOKE ALL ON FUNCTION change_contact_rights(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_contact_rights(jsonb) TO pledgebook_app;
