-- Records money without a pledge, with its event: a payment, or what takes one back. `actor` is null for a payment provider, whose ids make it happen once; a person
-- sends a key. Returns {"kind":"stored"}, {"kind":"moved"} if what it takes back was given to a pledge at the same moment, or is a pledge's, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION record_unmatched(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  earlier jsonb := CASE WHEN p_actor IS NOT NULL THEN claim_idempotency_key(p_actor, p ->> 'key', p_hash, true) END;
  made bigint := nextval(pg_get_serial_sequence('payment', 'id'));
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  IF p_actor IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('payment ' || (p ->> 'source') || ' ' || (p ->> 'externalId'), 0));
    IF EXISTS (SELECT FROM payment WHERE source = p ->> 'source' AND external_id = p ->> 'externalId') THEN
      RETURN jsonb_build_object('kind', 'stored');
    END IF;
    -- As lock_unmatched does: whoever is second sees what the first one wrote.
    PERFORM FROM payment WHERE id = (p ->> 'reverses')::bigint FOR UPDATE;
    IF EXISTS (SELECT FROM payment WHERE moved_from = (p ->> 'reverses')::bigint OR id = (p ->> 'reverses')::bigint AND pledge_id IS NOT NULL) THEN
      RETURN jsonb_build_object('kind', 'moved');
    END IF;
  END IF;
  event := append_event('payment', made::text, 1, 'payment-unmatched', CASE WHEN p_actor IS NULL THEN 'provider' ELSE 'person' END, p_actor,
    jsonb_build_object('amount', p ->> 'amount', 'currency', p ->> 'currency', 'receivedOn', p ->> 'receivedOn'),
    jsonb_strip_nulls(jsonb_build_object('note', NULLIF(p ->> 'note', ''))), (p ->> 'at')::timestamptz);
  INSERT INTO payment (id, event_id, kind, amount, currency, received_on, reverses_id, recorded_by, source, external_id, at)
  VALUES (made, event, p ->> 'kind', (p ->> 'amount')::bigint, p ->> 'currency', (p ->> 'receivedOn')::date, (p ->> 'reverses')::bigint, p_actor,
    COALESCE(p ->> 'source', 'staff'), p ->> 'externalId', (p ->> 'at')::timestamptz);
  IF p_actor IS NOT NULL THEN
    INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  END IF;
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION record_unmatched(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_unmatched(jsonb) TO pledgebook_app;
