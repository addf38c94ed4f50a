-- What an event of a pledge means for its card that was not sent yet: the decision of staff (`card`), the end of a card whose gift is not made any more, and the email,
-- once staff have passed the card and the gift is accepted, whichever is last. Of each card there is one email; an approval that is undone takes it back.
CREATE OR REPLACE FUNCTION move_card(p jsonb, p_pledge pledge, p_event bigint) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  accepted boolean := p_pledge.review = 'approved';
  posted bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM dedication_card WHERE pledge_id = p_pledge.id AND state IN ('waiting', 'passed')) THEN
    RETURN;
  ELSIF p_pledge.review IN ('declined', 'withdrawn') OR accepted AND (SELECT sum(promised - ended - released) FROM ledger_entry WHERE pledge_id = p_pledge.id) = 0 THEN
    PERFORM settle_card(p_pledge.id, 'dropped', p_at);
  ELSIF p ->> 'card' IS NOT NULL THEN
    PERFORM settle_card(p_pledge.id, p ->> 'card', p_at);
  END IF;
  IF NOT accepted THEN
    UPDATE email SET state = 'dropped', last_error = 'its card is not to be sent' WHERE dedup_key = 'card:' || p_pledge.id AND state <> 'sent';
  ELSIF (p ->> 'card' = 'passed' OR p ->> 'from' <> 'approved') AND EXISTS (SELECT FROM dedication_card WHERE pledge_id = p_pledge.id AND state = 'passed') THEN
    INSERT INTO email (kind, event_id, subject_stream, subject_id, locale, dedup_key)
    VALUES ('dedication-card', p_event, 'pledge', p_pledge.id::text, (SELECT locale FROM person WHERE id = p_pledge.supporter_id), 'card:' || p_pledge.id)
    ON CONFLICT (dedup_key) DO UPDATE SET state = 'waiting', event_id = EXCLUDED.event_id, last_error = NULL WHERE email.state <> 'sent' RETURNING id INTO posted;
    IF posted IS NOT NULL THEN
      PERFORM queue_sending(ARRAY[posted]);
    END IF;
  END IF;
END $$;

REVOKE ALL ON FUNCTION move_card(jsonb, pledge, bigint) FROM PUBLIC;
