-- Shows or refuses what contacts have sent about their organisation, and emails who sent it: {"organisation", "actor", "edited", "show", "reason", "at"}. `edited` is the
-- last event that staff saw. Returns 'shown', 'refused', 'conflict' (it has changed or was decided since), 'own-organisation' or 'not-found'.
CREATE OR REPLACE FUNCTION decide_organisation_details(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_show boolean := (p ->> 'show')::boolean;
  decided text := CASE WHEN p_show THEN 'shown' ELSE 'refused' END;
  known organisation;
  waiting organisation_details;
  event bigint;
BEGIN
  PERFORM lock_organisations(false);
  SELECT * INTO known FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF known.status IS DISTINCT FROM 'known' THEN
    RETURN 'not-found';
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor) THEN
    RETURN 'own-organisation';
  END IF;
  SELECT * INTO waiting FROM organisation_details WHERE organisation_id = p_organisation AND state = 'waiting';
  IF waiting.organisation_id IS NULL OR
    organisation_edited(p_organisation, ARRAY['organisation-details-sent', 'organisation-details-shown', 'organisation-details-refused']) <> (p ->> 'edited')::bigint THEN
    RETURN 'conflict';
  END IF;
  event := append_event('organisation', p_organisation::text, NULL, 'organisation-details-' || decided, 'person', p_actor,
    jsonb_build_object('before', jsonb_build_object('website', known.website), 'after', jsonb_build_object('website', waiting.website), 'sentBy', waiting.sent_by),
    jsonb_strip_nulls(jsonb_build_object('description', waiting.description, 'socialLinks', waiting.social_links, 'reason', p ->> 'reason')), p_at);
  IF p_show THEN
    UPDATE organisation SET description = waiting.description, social_links = waiting.social_links WHERE id = p_organisation;
    PERFORM show_website(p_organisation);
    DELETE FROM organisation_details WHERE organisation_id = p_organisation;
  ELSE
    UPDATE organisation_details SET state = 'refused', reason = p ->> 'reason' WHERE organisation_id = p_organisation;
  END IF;
  PERFORM post_email('details-' || decided, event, 'organisation', p_organisation::text, waiting.sent_by);
  RETURN decided;
END $$;

REVOKE ALL ON FUNCTION decide_organisation_details(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_organisation_details(jsonb) TO pledgebook_app;
