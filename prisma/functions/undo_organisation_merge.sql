-- Undoes a merge exactly, except that a refused text which gave way to one that waits does not come back. Returns {"kind":"undone"}, or the refusal.
CREATE OR REPLACE FUNCTION undo_organisation_merge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  done organisation_merge;
  source organisation;
  target organisation;
  refusal text;
  pledges bigint[];
  becomes text;
BEGIN
  PERFORM lock_organisations(true);
  SELECT * INTO done FROM organisation_merge WHERE id = (p ->> 'merge')::bigint FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'not-found');
  END IF;
  PERFORM FROM organisation WHERE id IN (done.from_id, done.into_id) ORDER BY id FOR UPDATE;
  SELECT * INTO STRICT source FROM organisation WHERE id = done.from_id;
  SELECT * INTO STRICT target FROM organisation WHERE id = done.into_id;
  refusal := why_merge_stands(done, source, target, p_actor);
  IF refusal IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', refusal);
  END IF;
  pledges := ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(done.moved -> 'pledges'));
  -- If one of its pledges was approved since, the organisation is known.
  becomes := CASE WHEN EXISTS (SELECT FROM pledge WHERE id = ANY (pledges) AND review = 'approved') THEN 'known' ELSE done.moved ->> 'status' END;
  UPDATE organisation SET status = becomes, merged_into = NULL WHERE id = source.id;
  UPDATE organisation_contact c SET organisation_id = source.id,
    status = CASE WHEN done.moved ->> 'status' = 'provisional' THEN m ->> 'status' ELSE c.status END
  FROM jsonb_array_elements(done.moved -> 'contacts') m WHERE c.id = (m ->> 'id')::bigint;
  UPDATE organisation_contact c SET user_id = NULL, status = m ->> 'status'
  FROM jsonb_array_elements(done.moved -> 'linked') m WHERE c.id = (m ->> 'id')::bigint;
  UPDATE organisation_contact SET organisation_id = source.id
  WHERE id IN (SELECT value::bigint FROM jsonb_array_elements_text(done.moved -> 'contactsAside'));
  IF becomes <> done.moved ->> 'status' THEN
    UPDATE organisation_contact SET status = 'confirmed' WHERE organisation_id = source.id;
  END IF;
  UPDATE organisation_logo SET organisation_id = source.id
  WHERE id IN (SELECT value::bigint FROM jsonb_array_elements_text((done.moved -> 'logos') || (done.moved -> 'logosAside')));
  -- Those that were neither shown nor removed since. A merge of an earlier release knows none.
  UPDATE organisation_logo_draft SET organisation_id = source.id
  WHERE id IN (SELECT value::bigint FROM jsonb_array_elements_text(COALESCE(done.moved -> 'logoDrafts', '[]')));
  -- Unless it was decided or replaced since. One that stayed is there.
  UPDATE organisation_details SET organisation_id = source.id WHERE organisation_id = target.id AND state = 'waiting'
    AND sent_at = (done.moved ->> 'detailsSent')::timestamptz;
  UPDATE organisation o SET description = f.description, country = f.country, billing_email = f.billing_email, billing_address = f.billing_address,
    tax_number = f.tax_number, purchase_order = f.purchase_order, website = done.moved ->> 'website', website_host = website_host(done.moved ->> 'website')
  FROM jsonb_populate_record(target, COALESCE((SELECT jsonb_object_agg(c, '') FROM jsonb_array_elements_text(done.moved -> 'filled') c), '{}')) f
  WHERE o.id = target.id;
  PERFORM move_organisation_pledges(pledges, target.id, source.id, 'organisation-separated', p_actor, jsonb_build_object('merge', done.id::text), p_at,
    (p ->> 'bookedOn')::date);
  PERFORM separate_waiting(source.id, done.moved, p_at);
  PERFORM show_website(id) FROM unnest(ARRAY[target.id, source.id]) id;
  UPDATE organisation_merge SET undone_at = p_at, undone_by = p_actor WHERE id = done.id;
  PERFORM record_organisation_event(id, 'organisation-separated', p_actor, jsonb_build_object('merge', done.id::text), p_at)
  FROM unnest(ARRAY[target.id, source.id]) id;
  RETURN jsonb_build_object('kind', 'undone');
END $$;

REVOKE ALL ON FUNCTION undo_organisation_merge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_organisation_merge(jsonb) TO pledgebook_app;
