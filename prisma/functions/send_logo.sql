-- Sends a draft to staff, and gives the consent to show the organisation's logo: {"organisation", "actor", "name" (of the draft), "text" (the words of the consent), "at"}. A logo
-- that is shown already stays until staff show this one. Returns 'sent', or 'not-found' (no such draft of an organisation whose logos the actor may manage).
CREATE OR REPLACE FUNCTION send_logo(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  sent organisation_logo_draft;
BEGIN
  PERFORM lock_organisations(false);
  -- Pledges first, in the order in which an approval locks them and then the organisation.
  PERFORM FROM pledge WHERE organisation_id = p_organisation AND kind = 'sponsorship' ORDER BY id FOR UPDATE;
  PERFORM FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF NOT can_manage_logos(p_actor, p_organisation) THEN
    RETURN 'not-found';
  END IF;
  UPDATE organisation_logo_draft SET state = 'waiting', uploaded_by = p_actor, changed_at = p_at
  WHERE organisation_id = p_organisation AND name = (p ->> 'name')::uuid AND state = 'draft' RETURNING * INTO sent;
  IF NOT FOUND THEN
    RETURN 'not-found';
  END IF;
  PERFORM record_organisation_event(p_organisation, 'organisation-logo-sent', p_actor, jsonb_build_object('theme', sent.theme,
    'before', logo_facts((SELECT to_jsonb(l) FROM organisation_logo l WHERE l.organisation_id = p_organisation AND l.theme = sent.theme) - 'bytes'),
    'after', logo_facts(to_jsonb(sent)), 'text', p ->> 'text'), p_at);
  PERFORM set_logo_consent(p_organisation, true, p_actor, p ->> 'text', p_at);
  RETURN 'sent';
END $$;

REVOKE ALL ON FUNCTION send_logo(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION send_logo(jsonb) TO pledgebook_app;
