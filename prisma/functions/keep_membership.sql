-- Updates a membership's term after an event of its pledge. The term is assigned once the pledge is accepted and its price has arrived, and removed
-- if that is no longer true. `p_day` is the day of acceptance, or the day the money arrived. While the last term is current or in its month of grace,
-- a free year starts at its end, and a paid year at its end or on `p_day`, whichever is later. After that a year starts on `p_day`. A fellowship starts on `p_day` beside
-- whatever year runs, and has no end; no year is assigned while it lasts. Taken back, it ends with its pledge's last day, and a year that was paid meanwhile begins.
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
  IF p_pledge.membership_class = 'fellow' AND p_pledge.term_until IS NOT NULL THEN
    UPDATE membership_term SET last_day = p_pledge.term_until WHERE pledge_id = p_pledge.id AND last_day IS NULL;
    IF FOUND THEN
      -- Nobody is shown as a Fellow any more.
      UPDATE pledge SET show_name = false, show_amount = false, message_consent = false, in_report = false, at_events = false, recognition = 'anonymous' WHERE id = p_pledge.id;
      PERFORM pg_advisory_xact_lock(hashtextextended('membership ' || p_pledge.supporter_id, 0));
      PERFORM keep_membership(l, p_day) FROM (SELECT * FROM pledge
        WHERE supporter_id = p_pledge.supporter_id AND kind = 'membership' AND review = 'approved' AND term_from IS NULL ORDER BY id) l;
    END IF;
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
    WHEN p_pledge.membership_class = 'fellow' THEN greatest(p_day, (SELECT max(last_day) + 1 FROM membership_term WHERE person_id = p_pledge.supporter_id AND class = 'fellow'))
    WHEN last_end IS NULL OR p_day >= (last_end + 1 + interval '1 month')::date THEN p_day
    WHEN p_pledge.amount > 0 THEN greatest(p_day, last_end + 1)
    ELSE last_end + 1 END;
  INSERT INTO membership_term (pledge_id, person_id, class, first_day, last_day)
  VALUES (p_pledge.id, p_pledge.supporter_id, p_pledge.membership_class, starts, CASE WHEN p_pledge.membership_class <> 'fellow' THEN (starts + interval '1 year')::date - 1 END)
  RETURNING last_day INTO last_end;
  UPDATE pledge SET term_from = starts, term_until = last_end WHERE id = p_pledge.id;
END $$;

REVOKE ALL ON FUNCTION keep_membership(pledge, date) FROM PUBLIC;
