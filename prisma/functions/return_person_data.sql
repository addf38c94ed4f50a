-- Moves back what move_person_data has moved, as far as it is there still: a draft may have become nothing, an email may have been sent.
CREATE OR REPLACE FUNCTION return_person_data(p_from uuid, p_into uuid, p_moved jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  pair jsonb;
BEGIN
  FOR pair IN SELECT * FROM jsonb_array_elements(p_moved -> 'joined') LOOP
    UPDATE organisation_contact w SET is_primary = (pair -> 'was' ->> 'primary')::boolean, is_billing = (pair -> 'was' ->> 'billing')::boolean,
      is_logos = (pair -> 'was' ->> 'logos')::boolean, is_all = (pair -> 'was' ->> 'all')::boolean, status = pair -> 'was' ->> 'status'
    WHERE w.id = (pair ->> 'stays')::bigint;
    UPDATE organisation_contact SET organisation_id = (pair ->> 'organisation')::bigint WHERE id = (pair ->> 'goes')::bigint;
  END LOOP;
  UPDATE organisation_contact SET user_id = p_from WHERE user_id = p_into AND id IN (SELECT value::bigint FROM jsonb_array_elements_text(p_moved -> 'contacts'));
  UPDATE membership_term SET person_id = p_from WHERE person_id = p_into AND pledge_id IN (SELECT value::bigint FROM jsonb_array_elements_text(p_moved -> 'terms'));
  UPDATE waiting_entry SET person_id = p_from WHERE person_id = p_into AND id IN (SELECT value::bigint FROM jsonb_array_elements_text(p_moved -> 'waiting'));
  UPDATE pledge_draft SET user_id = p_from WHERE user_id = p_into AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(p_moved -> 'drafts'));
  UPDATE account SET user_id = p_from WHERE user_id = p_into AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(p_moved -> 'accounts'));
  UPDATE organisation_details SET sent_by = p_from WHERE sent_by = p_into AND organisation_id IN (SELECT value::bigint FROM jsonb_array_elements_text(p_moved -> 'details'));
  UPDATE organisation_logo_draft SET uploaded_by = p_from WHERE uploaded_by = p_into AND id IN (SELECT value::bigint FROM jsonb_array_elements_text(p_moved -> 'logos'));
  UPDATE email SET recipient_id = p_from WHERE recipient_id = p_into AND state IN ('waiting', 'failed')
    AND id IN (SELECT value::bigint FROM jsonb_array_elements_text(p_moved -> 'emails'));
  UPDATE person SET merged_into = p_from WHERE merged_into = p_into AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(p_moved -> 'aliases'));
END $$;

REVOKE ALL ON FUNCTION return_person_data(uuid, uuid, jsonb) FROM PUBLIC;
