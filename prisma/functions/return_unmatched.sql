-- What happens when a person takes a payment back from a pledge, with the reversal `p_reversal`. Money that is at the bank or at a payment provider stays there: if the payment was brought by an import or was
-- given to the pledge from the money without one, it is money without a pledge again.
CREATE OR REPLACE FUNCTION return_unmatched(p_reversal payment) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  taken payment;
  made bigint;
BEGIN
  SELECT * INTO taken FROM payment WHERE id = p_reversal.reverses_id;
  IF taken.kind <> 'payment' OR taken.moved_from IS NULL AND NOT EXISTS (SELECT FROM bank_row WHERE payment_id = taken.id) THEN
    RETURN;
  END IF;
  made := nextval(pg_get_serial_sequence('payment', 'id'));
  INSERT INTO payment (id, event_id, kind, amount, currency, received_on, moved_from, recorded_by, source, at)
  VALUES (made, append_event('payment', made::text, 1, 'payment-unmatched', 'person', p_reversal.recorded_by,
      jsonb_build_object('amount', taken.amount::text, 'currency', taken.currency, 'receivedOn', taken.received_on),
      (SELECT jsonb_strip_nulls(jsonb_build_object('note', data ->> 'note')) FROM event_private WHERE event_id = taken.event_id AND erased_at IS NULL), p_reversal.at),
    'payment', taken.amount, taken.currency, taken.received_on, taken.id, p_reversal.recorded_by,
    CASE WHEN taken.source = 'bank' THEN 'staff' ELSE taken.source END, p_reversal.at);
  UPDATE bank_row SET payment_id = made WHERE payment_id = taken.id;
END $$;

REVOKE ALL ON FUNCTION return_unmatched(payment) FROM PUBLIC;
