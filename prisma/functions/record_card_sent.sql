-- Records that the mail server has taken a card: of its email, of the card, whose address and texts go at once, and as an event of its pledge. {"email", "messageId", "at"}.
-- A second call changes nothing.
CREATE OR REPLACE FUNCTION record_card_sent(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  sent pledge;
BEGIN
  -- The pledge first, as every event of it locks it.
  SELECT l.* INTO STRICT sent FROM pledge l JOIN email m ON m.dedup_key = 'card:' || l.id WHERE m.id = (p ->> 'email')::bigint FOR UPDATE OF l;
  UPDATE email SET state = 'sent', sent_at = p_at, message_id = p ->> 'messageId', last_error = NULL WHERE id = (p ->> 'email')::bigint AND state <> 'sent';
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM settle_card(sent.id, 'sent', p_at);
  UPDATE pledge SET version = version + 1 WHERE id = sent.id RETURNING * INTO sent;
  PERFORM append_event('pledge', sent.id::text, sent.version, 'card-sent', 'system', NULL, '{}', NULL, p_at);
END $$;

REVOKE ALL ON FUNCTION record_card_sent(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_card_sent(jsonb) TO pledgebook_app;
