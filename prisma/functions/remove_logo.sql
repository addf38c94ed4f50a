-- Removes a logo of an organisation, shown or not: {"organisation", "actor", "name", "text" (the words that were pressed), "at"}. With the last one that is shown or waits, the
-- consent to show a logo is taken back. Returns 'removed' or 'not-found'.
CREATE OR REPLACE FUNCTION remove_logo(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  gone jsonb;
BEGIN
  PERFORM lock_organisations(false);
  PERFORM FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF NOT can_manage_logos(p_actor, p_organisation) THEN
    RETURN 'not-found';
  END IF;
  DELETE FROM organisation_logo l WHERE organisation_id = p_organisation AND name = (p ->> 'name')::uuid RETURNING to_jsonb(l) - 'bytes' INTO gone;
  IF gone IS NULL THEN
    DELETE FROM organisation_logo_draft d WHERE organisation_id = p_organisation AND name = (p ->> 'name')::uuid RETURNING to_jsonb(d) INTO gone;
  END IF;
  IF gone IS NULL THEN
    RETURN 'not-found';
  END IF;
  PERFORM delete_unused_file(gone ->> 'file_key', '0');
  PERFORM record_organisation_event(p_organisation, 'organisation-logo-removed', p_actor,
    jsonb_build_object('theme', gone ->> 'theme', 'before', logo_facts(gone), 'after', 'null'::jsonb), p_at);
  IF NOT EXISTS (SELECT FROM organisation_logo WHERE organisation_id = p_organisation)
    AND NOT EXISTS (SELECT FROM organisation_logo_draft WHERE organisation_id = p_organisation AND state = 'waiting') THEN
    PERFORM set_logo_consent(p_organisation, false, p_actor, p ->> 'text', p_at);
  END IF;
  RETURN 'removed';
END $$;

REVOKE ALL ON FUNCTION remove_logo(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_logo(jsonb) TO pledgebook_app;
