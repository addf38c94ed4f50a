-- Updates a membership's term after an event of its pledge. The term is assigned once the pledge is accepted and its price has arrived, and removed
-- if that is no longer true. `p_day` is the day of acceptance, or the day the money arrived. While the last term is current or in its month of grace,
-- a free year starts at its end, and a paid year at its end or on `p_day`, whichever is later. After that a year starts on `p_day`.
CREATE OR REPLACE FUNCTION keep_membership(p_pledge pledge, p_day date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  last_end date;
  starts date;
BEGIN
  IF p_pledge.review <> 'approved'
    OR p_pledge.amount > (SELECT COALESCE(sum(settled), 0) FROM ledger_entry WHERE pledge_id = p_pledge.id) THEN
    DELETE FROM membership_term WHERE pledge_id = p_pledge.id;
    UPDATE pledge SET term_from = NULL, term_until = NULL WHERE id = p_pledge.id AND term_from IS NOT NULL;
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM membership_term WHERE pledge_id = p_pledge.id) THEN
    RETURN;
  END IF;
  -- One at a time for each person, so that the statements below see what the previous one has written.
  PERFORM pg_advisory_xact_lock(hashtextextended('membership ' || p_pledge.supporter_id, 0));
  SELECT max(COALESCE(last_day, 'infinity')) INTO last_end FROM membership_term WHERE person_id = p_pledge.supporter_id;
  IF NOT isfinite(last_end) THEN
    RETURN;
  END IF;
  starts := CASE
    WHEN last_end IS NULL OR p_day >= (last_end + 1 + interval '1 month')::date THEN p_day
    WHEN p_pledge.amount > 0 THEN greatest(p_day, last_end + 1)
    ELSE last_end + 1 END;
  INSERT INTO membership_term (pledge_id, person_id, class, first_day, last_day)
  VALUES (p_pledge.id, p_pledge.supporter_id, p_pledge.membership_class, starts, (starts + interval '1 year')::date - 1);
  UPDATE pledge SET term_from = starts, term_until = (starts + interval '1 year')::date - 1 WHERE id = p_pledge.id;
END $$;

REVOKE ALL ON FUNCTION keep_membership(pledge, date) FROM PUBLIC;
