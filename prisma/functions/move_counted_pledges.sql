-- Counts pledges as those of another party, a person or an organisation, which have moved already. `p_events`: the event of each, by its id. The number of supporters stays
-- exact: the stored counts of both change, and the ledger gets a correction for the difference.
CREATE OR REPLACE FUNCTION move_counted_pledges(p_events jsonb, p_from text, p_into text, p_booked date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  part record;
  left_there int;
  counted_here int;
  change int;
BEGIN
  FOR part IN
    SELECT campaign_id, count(*)::int AS counted, min(id) AS first FROM pledge
    WHERE id IN (SELECT key::bigint FROM jsonb_each(p_events)) AND review = 'approved' GROUP BY campaign_id ORDER BY campaign_id
  LOOP
    UPDATE supporter_pledge_count SET counted = counted - part.counted
    WHERE campaign_id = part.campaign_id AND party = p_from RETURNING counted INTO STRICT left_there;
    INSERT INTO supporter_pledge_count AS s (campaign_id, party, counted) VALUES (part.campaign_id, p_into, part.counted)
    ON CONFLICT (campaign_id, party) DO UPDATE SET counted = s.counted + excluded.counted RETURNING s.counted INTO counted_here;
    change := CASE WHEN counted_here = part.counted THEN 1 ELSE 0 END - CASE WHEN left_there = 0 THEN 1 ELSE 0 END;
    IF change <> 0 THEN
      INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, supporters)
      SELECT (p_events ->> id::text)::bigint, id, campaign_id, kind, programme_id, p_booked, change FROM pledge WHERE id = part.first;
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION move_counted_pledges(jsonb, text, text, date) FROM PUBLIC;
