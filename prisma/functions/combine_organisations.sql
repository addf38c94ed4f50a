-- Combines two organisations: pledges, contacts, logos, billing and the text that waits for a look move from p_from to p_into, and duplicates are set aside: that text stays where
-- it is if one of p_into waits too, and nobody looks at it. A refused text does not move, and gives way to one that waits. The ids of what moved are stored, so the merge can be undone. Of a provisional organisation, only people with an account become contacts (pending), and its other details do
-- not change the known one. Returns the merge, or null if p_into would have more than ten contacts. Callers hold the exclusive lock on organisations,
-- and both exist and are not merged.
CREATE OR REPLACE FUNCTION combine_organisations(p_from bigint, p_into bigint, p_actor uuid, p_at timestamptz, p_booked date) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  source organisation;
  target organisation;
  joins boolean;
  merge bigint;
  pledges bigint[];
  linked jsonb;
  moving bigint[];
  contacts jsonb;
  aside bigint[];
  logos bigint[];
  logos_aside bigint[];
  drafts bigint[];
  drafts_aside bigint[];
  filled text[] := '{}';
  text_sent timestamptz;
  text_data jsonb := '{}';
BEGIN
  PERFORM FROM organisation WHERE id IN (p_from, p_into) ORDER BY id FOR UPDATE;
  SELECT * INTO STRICT source FROM organisation WHERE id = p_from;
  SELECT * INTO STRICT target FROM organisation WHERE id = p_into;
  joins := source.status = 'provisional';
  moving := ARRAY(SELECT c.id FROM organisation_contact c WHERE c.organisation_id = p_from AND (c.user_id IS NOT NULL OR NOT joins) AND NOT EXISTS (
    SELECT FROM organisation_contact w WHERE w.organisation_id = p_into AND (w.email = c.email OR w.user_id = c.user_id)) ORDER BY c.id);
  IF (SELECT count(*) FROM organisation_contact WHERE organisation_id = p_into) + cardinality(moving) > 10 THEN
    RETURN NULL;
  END IF;
  -- The known organisation has a contact without an account, with the email address of a person who has one: link the contact to that person.
  SELECT COALESCE(jsonb_agg(jsonb_build_object('id', w.id, 'status', w.status) ORDER BY w.id), '[]') INTO linked
  FROM organisation_contact w JOIN organisation_contact c ON c.email = w.email AND c.organisation_id = p_from AND c.user_id IS NOT NULL
  WHERE w.organisation_id = p_into AND w.user_id IS NULL
    AND NOT EXISTS (SELECT FROM organisation_contact o WHERE o.organisation_id = p_into AND o.user_id = c.user_id);
  UPDATE organisation_contact w SET user_id = c.user_id, invited_at = NULL, status = CASE WHEN joins THEN 'pending' ELSE c.status END
  FROM organisation_contact c
  WHERE w.id IN (SELECT (l ->> 'id')::bigint FROM jsonb_array_elements(linked) l) AND c.email = w.email AND c.organisation_id = p_from;
  SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'status', status) ORDER BY id), '[]') INTO contacts
  FROM organisation_contact WHERE id = ANY (moving);
  UPDATE organisation_contact SET organisation_id = p_into, status = CASE WHEN joins THEN 'pending' ELSE status END WHERE id = ANY (moving);
  WITH gone AS (UPDATE organisation_contact SET organisation_id = NULL WHERE organisation_id = p_from RETURNING id)
  SELECT array_agg(id ORDER BY id) INTO aside FROM gone;
  WITH gone AS (UPDATE organisation_logo l SET organisation_id = p_into WHERE organisation_id = p_from
    AND NOT EXISTS (SELECT FROM organisation_logo w WHERE w.organisation_id = p_into AND w.theme = l.theme) RETURNING id)
  SELECT array_agg(id ORDER BY id) INTO logos FROM gone;
  WITH gone AS (UPDATE organisation_logo SET organisation_id = NULL WHERE organisation_id = p_from RETURNING id)
  SELECT array_agg(id ORDER BY id) INTO logos_aside FROM gone;
  WITH gone AS (UPDATE organisation_logo_draft l SET organisation_id = p_into WHERE organisation_id = p_from
    AND NOT EXISTS (SELECT FROM organisation_logo_draft w WHERE w.organisation_id = p_into AND w.theme = l.theme) RETURNING id)
  SELECT array_agg(id ORDER BY id) INTO drafts FROM gone;
  WITH gone AS (UPDATE organisation_logo_draft SET organisation_id = NULL WHERE organisation_id = p_from RETURNING id)
  SELECT array_agg(id ORDER BY id) INTO drafts_aside FROM gone;
  IF NOT joins THEN
    filled := fillable_columns(target, source);
    UPDATE organisation o SET description = f.description, country = f.country, billing_email = f.billing_email, billing_address = f.billing_address,
      tax_number = f.tax_number, purchase_order = f.purchase_order
    FROM jsonb_populate_record(target, COALESCE((SELECT jsonb_object_agg(c, to_jsonb(source) -> c) FROM unnest(filled) c), '{}')) f WHERE o.id = p_into;
  END IF;
  IF EXISTS (SELECT FROM organisation_details WHERE organisation_id = p_from AND state = 'waiting') THEN
    -- Who sent it has the answer by email, and nobody waits for it.
    DELETE FROM organisation_details WHERE organisation_id = p_into AND state = 'refused';
    UPDATE organisation_details SET organisation_id = p_into WHERE organisation_id = p_from
      AND NOT EXISTS (SELECT FROM organisation_details WHERE organisation_id = p_into) RETURNING sent_at INTO text_sent;
    text_data := jsonb_build_object('details', CASE WHEN text_sent IS NULL THEN 'other-waits' ELSE 'moved' END);
  END IF;
  pledges := ARRAY(SELECT id FROM pledge WHERE organisation_id = p_from ORDER BY id);
  INSERT INTO organisation_merge (from_id, into_id, merged_by, merged_at, moved) VALUES (p_from, p_into, p_actor, p_at, merge_waiting(p_from, p_into, p_at) || jsonb_build_object(
    'status', source.status, 'pledges', pledges, 'lastPledge', (SELECT max(id) FROM pledge), 'contacts', contacts, 'linked', linked,
    'contactsAside', COALESCE(aside, '{}'), 'logos', COALESCE(logos, '{}'), 'logosAside', COALESCE(logos_aside, '{}'),
    'logoDrafts', COALESCE(drafts || drafts_aside, drafts, drafts_aside, '{}'), 'filled', filled,
    'website', target.website, 'detailsSent', text_sent))
  RETURNING id INTO merge;
  UPDATE organisation SET status = 'merged', merged_into = p_into WHERE id = p_from;
  PERFORM move_organisation_pledges(pledges, p_from, p_into, CASE WHEN joins THEN 'organisation-joined' ELSE 'organisation-merged' END, p_actor,
    jsonb_build_object('merge', merge::text), p_at, p_booked);
  PERFORM show_website(p_into);
  PERFORM record_organisation_event(p_from, 'organisation-merged', p_actor, jsonb_build_object('merge', merge::text, 'into', p_into::text), p_at);
  PERFORM record_organisation_event(p_into, 'organisation-took-over', p_actor, jsonb_build_object('merge', merge::text, 'from', p_from::text) || text_data, p_at);
  RETURN merge;
END $$;

REVOKE ALL ON FUNCTION combine_organisations(bigint, bigint, uuid, timestamptz, date) FROM PUBLIC;
