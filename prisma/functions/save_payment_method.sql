-- Saves the payment method of a payment for its recurring gift, with the text that its supporter agreed to: {"pledgeId", "source", "customer", "method", "label",
-- "payment" (the provider's id of it), "text", "lang", "at"}. Once for a payment: told again, also after the method was removed, it changes nothing. Returns whether it
-- was saved.
CREATE OR REPLACE FUNCTION save_payment_method(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gift pledge;
BEGIN
  SELECT * INTO gift FROM pledge WHERE id = (p ->> 'pledgeId')::bigint;
  PERFORM lock_person(gift.supporter_id);
  IF gift.repeat IS NULL OR gift.repeat = 'once' OR EXISTS (SELECT FROM erasure WHERE person_id = gift.supporter_id) OR EXISTS (
      SELECT FROM event WHERE stream = 'person' AND stream_id = gift.supporter_id::text AND type = 'payment-method-saved' AND data ->> 'payment' = p ->> 'payment') THEN
    RETURN false;
  END IF;
  INSERT INTO saved_method (pledge_id, source, customer, method, label, saved_at)
  VALUES (gift.id, p ->> 'source', p ->> 'customer', p ->> 'method', p ->> 'label', (p ->> 'at')::timestamptz)
  ON CONFLICT (pledge_id) DO UPDATE SET source = EXCLUDED.source, customer = EXCLUDED.customer, method = EXCLUDED.method, label = EXCLUDED.label,
    saved_at = EXCLUDED.saved_at, refused_on = NULL, removed_at = NULL;
  PERFORM append_event('person', gift.supporter_id::text, NULL, 'payment-method-saved', 'person', gift.supporter_id,
    jsonb_build_object('pledge', gift.id::text, 'payment', p ->> 'payment', 'text', p ->> 'text', 'lang', p ->> 'lang'), NULL, (p ->> 'at')::timestamptz);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION save_payment_method(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION save_payment_method(jsonb) TO pledgebook_app;
