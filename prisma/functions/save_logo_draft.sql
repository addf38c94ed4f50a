-- Stores a logo that a contact has uploaded, in place of the draft for the same background: {"organisation", "actor", "edited", "name", "theme", "mediaType", "width", "height",
-- "alt", "fileKey", "smallFileKey" (null without one), "ink", "contrastLight", "contrastDark", "at"}. `edited` is the last event that the form knew. Nothing public changes. Returns 'saved', 'conflict'
-- (somebody else has changed the logos since) or 'not-found' (no such known organisation, or the actor may not).
CREATE OR REPLACE FUNCTION save_logo_draft(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  before organisation_logo_draft;
  after organisation_logo_draft;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF NOT can_manage_logos(p_actor, p_organisation) THEN
    RETURN 'not-found';
  ELSIF last_logo_event(p_organisation) <> (p ->> 'edited')::bigint THEN
    RETURN 'conflict';
  END IF;
  DELETE FROM organisation_logo_draft WHERE organisation_id = p_organisation AND theme = p ->> 'theme' RETURNING * INTO before;
  PERFORM delete_unused_file(before.file_key, '0');
  PERFORM delete_unused_file(before.small_file_key, '0');
  INSERT INTO organisation_logo_draft (organisation_id, name, theme, media_type, width, height, alt, file_key, small_file_key, ink, contrast_light, contrast_dark, uploaded_by, changed_at)
  VALUES (p_organisation, (p ->> 'name')::uuid, p ->> 'theme', p ->> 'mediaType', (p ->> 'width')::int, (p ->> 'height')::int, p ->> 'alt', p ->> 'fileKey', p ->> 'smallFileKey',
    (p ->> 'ink')::real, (p ->> 'contrastLight')::real, (p ->> 'contrastDark')::real, p_actor, (p ->> 'at')::timestamptz)
  RETURNING * INTO after;
  PERFORM record_organisation_event(p_organisation, 'organisation-logo-uploaded', p_actor, jsonb_build_object('theme', after.theme,
    'before', logo_facts(to_jsonb(before)), 'after', logo_facts(to_jsonb(after))), (p ->> 'at')::timestamptz);
  RETURN 'saved';
END $$;

REVOKE ALL ON FUNCTION save_logo_draft(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION save_logo_draft(jsonb) TO pledgebook_app;
