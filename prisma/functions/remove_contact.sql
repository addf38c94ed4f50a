-- Removes a contact of an organisation, or an invitation: {"contact", "actor", "at"}. A contact removes themself, who may manage contacts everybody; a primary one only
-- another primary one. Their pledges of the organisation go to a primary contact. Returns 'removed', 'not-found' or 'last-primary'.
CREATE OR REPLACE FUNCTION remove_contact(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  known organisation_contact;
  p_organisation bigint := (SELECT organisation_id FROM organisation_contact WHERE id = (p ->> 'contact')::bigint);
  own boolean;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation contacts ' || p_organisation, 0));
  SELECT * INTO known FROM organisation_contact WHERE id = (p ->> 'contact')::bigint AND organisation_id = p_organisation;
  own := known.user_id IS NOT DISTINCT FROM p_actor;
  IF known.id IS NULL OR own AND known.status <> 'confirmed' OR NOT own AND NOT can_manage_contacts(p_actor, p_organisation) OR NOT own AND known.is_primary
      AND NOT EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor AND status = 'confirmed' AND is_primary) THEN
    RETURN 'not-found';
  ELSIF known.status = 'confirmed' AND known.user_id IS NOT NULL AND is_last_primary(known.id) THEN
    RETURN 'last-primary';
  END IF;
  DELETE FROM organisation_contact WHERE id = known.id;
  IF known.user_id IS NOT NULL THEN
    PERFORM hand_over_pledges(p_organisation, known.user_id);
    PERFORM hand_over_waiting(p_organisation, known.user_id);
  END IF;
  PERFORM record_organisation_event(p_organisation, CASE WHEN own THEN 'organisation-contact-left' ELSE 'organisation-contact-removed' END, p_actor,
    jsonb_build_object('contact', known.id::text), (p ->> 'at')::timestamptz);
  RETURN 'removed';
END $$;

REVOKE ALL ON FUNCTION remove_contact(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_contact(jsonb) TO pledgebook_app;
