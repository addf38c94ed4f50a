-- Moves money without a pledge, which lock_unmatched has locked, to the payment `p_to` that was just recorded of it for a pledge: the money without a pledge is reversed as of the day on which it arrived,
-- because it never left the bank, and its booking belongs to the new payment.
CREATE OR REPLACE FUNCTION move_unmatched(p_to payment) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  made bigint := nextval(pg_get_serial_sequence('payment', 'id'));
BEGIN
  INSERT INTO payment (id, event_id, kind, amount, currency, received_on, reverses_id, recorded_by, at)
  SELECT made, append_event('payment', made::text, 1, 'payment-unmatched', 'person', p_to.recorded_by,
      jsonb_build_object('amount', (-f.amount)::text, 'currency', f.currency, 'receivedOn', f.received_on), NULL, p_to.at),
    'reversal', -f.amount, f.currency, f.received_on, f.id, p_to.recorded_by, p_to.at
  FROM payment f WHERE f.id = p_to.moved_from;
  UPDATE bank_row SET payment_id = p_to.id WHERE payment_id = p_to.moved_from;
END $$;

REVOKE ALL ON FUNCTION move_unmatched(payment) FROM PUBLIC;
