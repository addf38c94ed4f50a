-- Sends what contacts want to say in public about their organisation to staff, who look at it first: {"organisation", "actor", "edited", "description", "website",
-- "socialLinks", "at"}. `edited` is the last event that the form knew. What is shown already needs no look. Returns 'sent', 'shown' (it is shown already), 'conflict'
-- (somebody else has changed or decided it since) or 'not-found' (no such known organisation, or the actor may not).
CREATE OR REPLACE FUNCTION send_organisation_details(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_links text[] := ARRAY(SELECT jsonb_array_elements_text(p -> 'socialLinks'));
  shown organisation;
  waiting organisation_details;
BEGIN
  PERFORM lock_organisations(false);
  SELECT * INTO shown FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF shown.status IS DISTINCT FROM 'known' OR NOT can_manage_contacts(p_actor, p_organisation) THEN
    RETURN 'not-found';
  ELSIF organisation_edited(p_organisation, ARRAY['organisation-details-sent', 'organisation-details-shown', 'organisation-details-refused']) <> (p ->> 'edited')::bigint THEN
    RETURN 'conflict';
  END IF;
  SELECT * INTO waiting FROM organisation_details WHERE organisation_id = p_organisation;
  IF ROW(shown.description, shown.website, shown.social_links) = ROW(p ->> 'description', p ->> 'website', p_links) THEN
    IF waiting.organisation_id IS NULL THEN
      RETURN 'shown';
    END IF;
    DELETE FROM organisation_details WHERE organisation_id = p_organisation;
  ELSE
    INSERT INTO organisation_details (organisation_id, description, website, social_links, sent_by, sent_at)
    VALUES (p_organisation, p ->> 'description', p ->> 'website', p_links, p_actor, (p ->> 'at')::timestamptz)
    ON CONFLICT (organisation_id) DO UPDATE SET description = EXCLUDED.description, website = EXCLUDED.website, social_links = EXCLUDED.social_links,
      sent_by = p_actor, sent_at = EXCLUDED.sent_at, state = 'waiting', reason = NULL;
  END IF;
  PERFORM append_event('organisation', p_organisation::text, NULL, 'organisation-details-sent', 'person', p_actor,
    jsonb_build_object('before', jsonb_build_object('website', COALESCE(waiting.website, shown.website)), 'after', jsonb_build_object('website', p ->> 'website')),
    jsonb_build_object('description', p ->> 'description', 'socialLinks', p -> 'socialLinks'), (p ->> 'at')::timestamptz);
  RETURN 'sent';
END $$;

REVOKE ALL ON FUNCTION send_organisation_details(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION send_organisation_details(jsonb) TO pledgebook_app;
