-- Shows a logo that a contact has sent, in place of the one for the same background, or refuses it, and emails who sent it: {"name", "actor", "show", "reason", "at"}. Returns
-- 'shown', 'refused', 'conflict' (it was replaced, removed or decided since) or 'own-organisation'.
CREATE OR REPLACE FUNCTION decide_logo(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  decided text := CASE WHEN (p ->> 'show')::boolean THEN 'shown' ELSE 'refused' END;
  sent organisation_logo_draft;
  previous organisation_logo;
  event bigint;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM FROM organisation WHERE id = (SELECT organisation_id FROM organisation_logo_draft WHERE name = (p ->> 'name')::uuid) FOR UPDATE;
  SELECT * INTO sent FROM organisation_logo_draft WHERE name = (p ->> 'name')::uuid AND state = 'waiting' AND organisation_id IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'conflict';
  ELSIF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = sent.organisation_id AND user_id = p_actor) THEN
    RETURN 'own-organisation';
  END IF;
  SELECT * INTO previous FROM organisation_logo WHERE organisation_id = sent.organisation_id AND theme = sent.theme;
  event := append_event('organisation', sent.organisation_id::text, NULL, 'organisation-logo-' || decided, 'person', p_actor, jsonb_build_object('theme', sent.theme,
    'before', logo_facts(to_jsonb(previous) - 'bytes'), 'after', logo_facts(to_jsonb(sent))), jsonb_strip_nulls(jsonb_build_object('reason', p ->> 'reason')), p_at);
  IF decided = 'shown' THEN
    DELETE FROM organisation_logo WHERE id = previous.id;
    PERFORM delete_unused_file(previous.file_key, '0');
    PERFORM delete_unused_file(previous.small_file_key, '0');
    DELETE FROM organisation_logo_draft WHERE id = sent.id;
    -- The name stays, and with it the address that contacts have seen. Pages that were read before have the address of the previous one: it leads here.
    INSERT INTO organisation_logo (organisation_id, name, earlier_names, theme, media_type, width, height, alt, file_key, small_file_key, ink)
    VALUES (sent.organisation_id, sent.name, CASE WHEN previous.id IS NULL THEN '{}' ELSE previous.earlier_names || previous.name END, sent.theme, sent.media_type, sent.width, sent.height, sent.alt, sent.file_key, sent.small_file_key, sent.ink);
  ELSE
    UPDATE organisation_logo_draft SET state = 'refused', reason = p ->> 'reason', changed_at = p_at WHERE id = sent.id;
  END IF;
  PERFORM post_email('logo-' || decided, event, 'organisation', sent.organisation_id::text, sent.uploaded_by);
  RETURN decided;
END $$;

REVOKE ALL ON FUNCTION decide_logo(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_logo(jsonb) TO pledgebook_app;
