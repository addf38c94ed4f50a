-- Invites somebody to be a contact of an organisation: {"organisation", "actor", "name", "email", "primary", "all", "billing", "logos", "at"}. Again for who is invited
-- already: with the new rights and another email. Returns 'invited', 'not-found' (no such organisation, or the actor may not), 'known' (a contact already) or 'too-many'.
CREATE OR REPLACE FUNCTION invite_contact(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  invited organisation_contact;
  event bigint;
  posted bigint;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation contacts ' || p_organisation, 0));
  IF NOT can_manage_contacts(p_actor, p_organisation) THEN
    RETURN 'not-found';
  END IF;
  SELECT * INTO invited FROM organisation_contact WHERE organisation_id = p_organisation AND email = p ->> 'email';
  -- Only a primary contact makes and unmakes primary ones. A billing address that is nobody's can be invited too.
  IF ((p ->> 'primary')::boolean OR COALESCE(invited.is_primary, false)) AND NOT EXISTS (
      SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor AND status = 'confirmed' AND is_primary) THEN
    RETURN 'not-found';
  ELSIF invited.user_id IS NOT NULL THEN
    RETURN 'known';
  ELSIF invited.id IS NULL AND (SELECT count(*) FROM organisation_contact WHERE organisation_id = p_organisation) >= 10 THEN
    RETURN 'too-many';
  END IF;
  INSERT INTO organisation_contact AS c (organisation_id, name, email, status, is_primary, is_all, is_billing, is_logos, invited_at)
  VALUES (p_organisation, p ->> 'name', p ->> 'email', 'invited', (p ->> 'primary')::boolean, (p ->> 'all')::boolean, (p ->> 'billing')::boolean, (p ->> 'logos')::boolean, p_at)
  ON CONFLICT (organisation_id, email) DO UPDATE SET name = COALESCE(NULLIF(EXCLUDED.name, ''), c.name), status = 'invited', is_primary = EXCLUDED.is_primary,
    is_all = EXCLUDED.is_all, is_billing = c.is_billing OR EXCLUDED.is_billing, is_logos = EXCLUDED.is_logos, invited_at = p_at
  RETURNING * INTO invited;
  event := append_event('organisation', p_organisation::text, NULL, 'organisation-contact-invited', 'person', p_actor,
    jsonb_build_object('contact', invited.id::text), NULL, p_at);
  INSERT INTO email (kind, event_id, subject_stream, subject_id, locale, dedup_key)
  VALUES ('contact-invited', event, 'contact', invited.id::text,
    (SELECT locale FROM person WHERE id = p_actor), event || ':contact-invited') RETURNING id INTO posted;
  PERFORM queue_sending(ARRAY[posted]);
  RETURN 'invited';
END $$;

REVOKE ALL ON FUNCTION invite_contact(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invite_contact(jsonb) TO pledgebook_app;
