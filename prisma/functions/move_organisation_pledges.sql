-- Moves pledges from one organisation to another, each with an event of type p_type. The number of supporters stays exact: the stored counts of both
-- change, and the ledger gets a correction for the difference.
CREATE OR REPLACE FUNCTION move_organisation_pledges(p_pledges bigint[], p_from bigint, p_into bigint, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz,
  p_booked date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  each pledge;
  part record;
  events jsonb := '{}';
  left_there int;
  counted_here int;
  change int;
BEGIN
  FOR each IN SELECT * FROM pledge WHERE id = ANY (p_pledges) AND organisation_id = p_from ORDER BY id FOR UPDATE LOOP
    UPDATE pledge SET organisation_id = p_into WHERE id = each.id;
    events := events || jsonb_build_object(each.id, record_pledge_organisation_event(each.id, p_type, p_actor, p_data, p_at));
  END LOOP;
  FOR part IN
    SELECT campaign_id, count(*)::int AS counted, min(id) AS first FROM pledge
    WHERE id = ANY (p_pledges) AND organisation_id = p_into AND review = 'approved' GROUP BY campaign_id ORDER BY campaign_id
  LOOP
    UPDATE supporter_pledge_count SET counted = counted - part.counted
    WHERE campaign_id = part.campaign_id AND party = 'organisation ' || p_from RETURNING counted INTO STRICT left_there;
    INSERT INTO supporter_pledge_count AS s (campaign_id, party, counted) VALUES (part.campaign_id, 'organisation ' || p_into, part.counted)
    ON CONFLICT (campaign_id, party) DO UPDATE SET counted = s.counted + excluded.counted RETURNING s.counted INTO counted_here;
    change := CASE WHEN counted_here = part.counted THEN 1 ELSE 0 END - CASE WHEN left_there = 0 THEN 1 ELSE 0 END;
    IF change <> 0 THEN
      INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, supporters)
      SELECT (events ->> id::text)::bigint, id, campaign_id, kind, programme_id, p_booked, change FROM pledge WHERE id = part.first;
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION move_organisation_pledges(bigint[], bigint, bigint, text, uuid, jsonb, timestamptz, date) FROM PUBLIC;
