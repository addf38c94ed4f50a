-- Gives a card its next state. Its address and texts stay only while it may still be sent, and so does an email that has not left.
CREATE OR REPLACE FUNCTION settle_card(p_pledge bigint, p_state text, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept boolean := p_state = 'passed';
BEGIN
  UPDATE dedication_card SET state = p_state, settled_at = p_at, email = CASE WHEN kept THEN email END, name = CASE WHEN kept THEN name END,
    giver = CASE WHEN kept THEN giver END, text = CASE WHEN kept THEN text END
  WHERE pledge_id = p_pledge;
  IF p_state IN ('refused', 'dropped') THEN
    UPDATE email SET state = 'dropped', last_error = 'its card is not to be sent' WHERE dedup_key = 'card:' || p_pledge AND state <> 'sent';
  END IF;
END $$;

REVOKE ALL ON FUNCTION settle_card(bigint, text, timestamptz) FROM PUBLIC;
