-- Adds the entries of an event to the ledger. The number of supporters is exact here and not counted later: the row of this person or organisation
-- tells whether the pledge is its first counted one, or its last. Hours count while the membership's term runs; if it has no term yet, it is assigned
-- here. Subtracted hours count on exactly the days on which they had counted.
CREATE OR REPLACE FUNCTION write_entries(p_event bigint, p_pledge pledge, p_booked date, p_entries jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  counted_change int := COALESCE((SELECT sum((e ->> 'pledges')::int) FROM jsonb_array_elements(p_entries) e), 0);
  party_of text := COALESCE('organisation ' || p_pledge.organisation_id, 'person ' || p_pledge.supporter_id);
  counted_now int;
  supporters_change int := 0;
  counted_from date;
  counted_until date;
BEGIN
  IF counted_change > 0 THEN
    INSERT INTO supporter_pledge_count AS s (campaign_id, party, counted) VALUES (p_pledge.campaign_id, party_of, counted_change)
    ON CONFLICT (campaign_id, party) DO UPDATE SET counted = s.counted + excluded.counted
    RETURNING s.counted INTO counted_now;
    supporters_change := CASE WHEN counted_now = counted_change THEN 1 ELSE 0 END;
  ELSIF counted_change < 0 THEN
    -- Not an upsert: its row of -1 would violate the check before the conflict is detected.
    UPDATE supporter_pledge_count SET counted = counted + counted_change WHERE campaign_id = p_pledge.campaign_id AND party = party_of
    RETURNING counted INTO counted_now;
    supporters_change := CASE WHEN counted_now = 0 THEN -1 ELSE 0 END;
  END IF;
  IF EXISTS (SELECT FROM jsonb_array_elements(p_entries) e WHERE (e ->> 'hours')::int > 0) THEN
    PERFORM keep_membership(p_pledge, p_booked);
    SELECT first_day, last_day + 1 INTO counted_from, counted_until FROM membership_term WHERE pledge_id = p_pledge.id;
    -- A member for life gets no term of a year, so their hours count for a year from this day.
    counted_from := COALESCE(counted_from, p_booked);
    counted_until := COALESCE(counted_until, (counted_from + interval '1 year')::date);
  ELSIF EXISTS (SELECT FROM jsonb_array_elements(p_entries) e WHERE (e ->> 'hours')::int < 0) THEN
    SELECT hours_from, hours_until INTO counted_from, counted_until FROM ledger_entry
    WHERE pledge_id = p_pledge.id AND hours > 0 ORDER BY id DESC LIMIT 1;
  END IF;
  INSERT INTO ledger_entry (event_id, pledge_id, campaign_id, kind, programme_id, booked_on, due_on, promised, ended, released,
    settled, excess, hours, hours_from, hours_until, pledges, in_review, supporters)
  SELECT p_event, p_pledge.id, p_pledge.campaign_id, p_pledge.kind, p_pledge.programme_id, p_booked, (e.entry ->> 'due')::date,
    (e.entry ->> 'promised')::bigint, (e.entry ->> 'ended')::bigint, (e.entry ->> 'released')::bigint,
    (e.entry ->> 'settled')::bigint, (e.entry ->> 'excess')::bigint, (e.entry ->> 'hours')::int,
    CASE WHEN (e.entry ->> 'hours')::int <> 0 THEN counted_from END, CASE WHEN (e.entry ->> 'hours')::int <> 0 THEN counted_until END,
    (e.entry ->> 'pledges')::int, (e.entry ->> 'inReview')::int, CASE WHEN e.place = 1 THEN supporters_change ELSE 0 END
  FROM jsonb_array_elements(p_entries) WITH ORDINALITY AS e (entry, place);
END $$;

REVOKE ALL ON FUNCTION write_entries(bigint, pledge, date, jsonb) FROM PUBLIC;
