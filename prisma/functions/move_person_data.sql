-- Moves all but the pledges of a person to another record of theirs, and ends the sessions and links of the one that they leave. Where both are contacts of one organisation,
-- one contact with the rights of both stays, and the other is set aside. What the record that stays does not know of name, address and language it takes over. Returns the
-- ids of what moved, so that it can move back.
CREATE OR REPLACE FUNCTION move_person_data(p_from person, p_into person) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  pair record;
  joined jsonb := '[]';
  was jsonb;
  filled jsonb;
  moved jsonb;
BEGIN
  FOR pair IN
    SELECT c.id AS goes, c.organisation_id AS organisation, w.id AS stays FROM organisation_contact c JOIN organisation_contact w ON w.organisation_id = c.organisation_id
    WHERE c.user_id = p_from.id AND w.user_id = p_into.id ORDER BY c.id
  LOOP
    SELECT contact_rights(w) || jsonb_build_object('status', w.status) INTO was FROM organisation_contact w WHERE id = pair.stays;
    UPDATE organisation_contact w SET is_primary = w.is_primary OR c.is_primary, is_billing = w.is_billing OR c.is_billing, is_logos = w.is_logos OR c.is_logos,
      is_all = w.is_all OR c.is_all, status = CASE WHEN 'confirmed' IN (w.status, c.status) THEN 'confirmed' ELSE w.status END
    FROM organisation_contact c WHERE w.id = pair.stays AND c.id = pair.goes;
    UPDATE organisation_contact SET organisation_id = NULL WHERE id = pair.goes;
    joined := joined || jsonb_build_object('goes', pair.goes, 'stays', pair.stays, 'organisation', pair.organisation, 'was', was,
      'is', (SELECT contact_rights(w) || jsonb_build_object('status', w.status) FROM organisation_contact w WHERE id = pair.stays));
  END LOOP;
  WITH contacts AS (
    UPDATE organisation_contact SET user_id = p_into.id WHERE user_id = p_from.id AND id NOT IN (SELECT (j ->> 'goes')::bigint FROM jsonb_array_elements(joined) j) RETURNING id
  ), terms AS (UPDATE membership_term SET person_id = p_into.id WHERE person_id = p_from.id RETURNING pledge_id
  ), waiting AS (UPDATE waiting_entry SET person_id = p_into.id WHERE person_id = p_from.id RETURNING id
  ), drafts AS (UPDATE pledge_draft SET user_id = p_into.id WHERE user_id = p_from.id RETURNING id
  ), accounts AS (UPDATE account SET user_id = p_into.id WHERE user_id = p_from.id RETURNING id
  ), details AS (UPDATE organisation_details SET sent_by = p_into.id WHERE sent_by = p_from.id RETURNING organisation_id
  ), logos AS (UPDATE organisation_logo_draft SET uploaded_by = p_into.id WHERE uploaded_by = p_from.id RETURNING id
  ), emails AS (UPDATE email SET recipient_id = p_into.id WHERE recipient_id = p_from.id AND state IN ('waiting', 'failed') RETURNING id
  ), aliases AS (UPDATE person SET merged_into = p_into.id WHERE merged_into = p_from.id RETURNING id)
  SELECT jsonb_build_object('contacts', ARRAY(SELECT id FROM contacts ORDER BY id), 'terms', ARRAY(SELECT pledge_id FROM terms ORDER BY pledge_id),
    'waiting', ARRAY(SELECT id FROM waiting ORDER BY id), 'drafts', ARRAY(SELECT id FROM drafts ORDER BY id), 'accounts', ARRAY(SELECT id FROM accounts ORDER BY id),
    'details', ARRAY(SELECT organisation_id FROM details ORDER BY 1), 'logos', ARRAY(SELECT id FROM logos ORDER BY id), 'emails', ARRAY(SELECT id FROM emails ORDER BY id),
    'aliases', ARRAY(SELECT id FROM aliases ORDER BY id)) INTO moved;
  DELETE FROM session WHERE user_id = p_from.id;
  DELETE FROM verification_token WHERE identifier = p_from.email;
  DELETE FROM email_change WHERE person_id = p_from.id;
  filled := to_jsonb(array_remove(ARRAY[CASE WHEN p_into.name IS NULL AND p_from.name IS NOT NULL THEN 'name' END,
    CASE WHEN p_into.postal_address IS NULL AND p_from.postal_address IS NOT NULL THEN 'postal_address' END,
    CASE WHEN p_into.locale IS NULL AND p_from.locale IS NOT NULL THEN 'locale' END], NULL));
  UPDATE person SET name = COALESCE(name, p_from.name), postal_address = COALESCE(postal_address, p_from.postal_address), locale = COALESCE(locale, p_from.locale)
  WHERE id = p_into.id;
  RETURN moved || jsonb_build_object('joined', joined, 'filled', filled, 'allTerms', terms_of(p_into.id));
END $$;

REVOKE ALL ON FUNCTION move_person_data(person, person) FROM PUBLIC;
