-- Removes a logo of an organisation, shown or not: {"organisation", "actor", "name", "text" (the words with which a shown one is removed), "at"}. With the last one that is shown,
-- the consent to show a logo is taken back, unless another waits. Returns 'removed' or 'not-found'.
CREATE OR REPLACE FUNCTION remove_logo(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  gone jsonb;
  was_shown boolean;
BEGIN
  PERFORM lock_organisations(false);
  -- Pledges first, in the order in which an approval locks them and then the organisation.
  PERFORM FROM pledge WHERE organisation_id = p_organisation AND kind = 'sponsorship' ORDER BY id FOR UPDATE;
  PERFORM FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF NOT can_manage_logos(p_actor, p_organisation) THEN
    RETURN 'not-found';
  END IF;
  DELETE FROM organisation_logo l WHERE organisation_id = p_organisation AND name = (p ->> 'name')::uuid RETURNING to_jsonb(l) - 'bytes' INTO gone;
  was_shown := gone IS NOT NULL;
  IF NOT was_shown THEN
    DELETE FROM organisation_logo_draft d WHERE organisation_id = p_organisation AND name = (p ->> 'name')::uuid RETURNING to_jsonb(d) INTO gone;
  END IF;
  IF gone IS NULL THEN
    RETURN 'not-found';
  END IF;
  PERFORM delete_unused_file(gone ->> 'file_key', '0');
  PERFORM delete_unused_file(gone ->> 'small_file_key', '0');
  PERFORM record_organisation_event(p_organisation, 'organisation-logo-removed', p_actor,
    jsonb_build_object('theme', gone ->> 'theme', 'before', logo_facts(gone), 'after', 'null'::jsonb), p_at);
  IF was_shown AND NOT EXISTS (SELECT FROM organisation_logo WHERE organisation_id = p_organisation)
    AND NOT EXISTS (SELECT FROM organisation_logo_draft WHERE organisation_id = p_organisation AND state = 'waiting') THEN
    PERFORM set_logo_consent(p_organisation, false, p_actor, p ->> 'text', p_at);
  END IF;
  RETURN 'removed';
END $$;

REVOKE ALL ON FUNCTION remove_logo(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_logo(jsonb) TO pledgebook_app;
