-- Sets money without a pledge aside because it is for none, or puts it back: {"payment", "actor", "key", "hash", "reason", "putBack", "at"}. Returns {"kind": "stored"}, {"kind": "changed"} unless all of it
-- is there and not yet so, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION set_money_aside(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  asked payment;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  SELECT * INTO asked FROM payment WHERE id = (p ->> 'payment')::bigint AND kind = 'payment' AND pledge_id IS NULL FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM payment WHERE reverses_id = asked.id)
    OR EXISTS (SELECT FROM set_aside_money WHERE payment_id = asked.id) <> (p ->> 'putBack')::boolean THEN
    RETURN jsonb_build_object('kind', 'changed');
  END IF;
  event := append_event('payment', asked.id::text, NULL, CASE WHEN (p ->> 'putBack')::boolean THEN 'payment-put-back' ELSE 'payment-set-aside' END, 'person', p_actor, '{}',
    jsonb_strip_nulls(jsonb_build_object('reason', p ->> 'reason')), (p ->> 'at')::timestamptz);
  IF (p ->> 'putBack')::boolean THEN
    DELETE FROM set_aside_money WHERE payment_id = asked.id;
  ELSE
    INSERT INTO set_aside_money (payment_id, event_id) VALUES (asked.id, event);
  END IF;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION set_money_aside(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_money_aside(jsonb) TO pledgebook_app;
