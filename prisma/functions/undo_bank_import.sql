-- Undoes an import: {"import", "actor", "reason", "at", "on", "reversals": [what write_event gets]}. Each payment that it brought is reversed, unless somebody did it before, and its rows may be
-- imported again. Returns {"kind": "undone"}, also for one that was undone before; {"kind": "changed"} if a payment has changed since it was read; or {"kind": "gone"}.
CREATE OR REPLACE FUNCTION undo_bank_import(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_import bigint := (p ->> 'import')::bigint;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  applied bank_import;
  reversal jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('bank import', 0));
  SELECT * INTO applied FROM bank_import WHERE id = p_import AND applied_at IS NOT NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'gone');
  ELSIF applied.undone_at IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'undone');
  END IF;
  FOR reversal IN SELECT * FROM jsonb_array_elements(p -> 'reversals') LOOP
    IF write_event(reversal) ->> 'kind' <> 'stored' THEN
      RAISE EXCEPTION USING ERRCODE = 'PB004', MESSAGE = 'a pledge has changed';
    END IF;
  END LOOP;
  WITH made AS MATERIALIZED (
    SELECT r.id AS row, m.id, m.amount, m.currency, nextval(pg_get_serial_sequence('payment', 'id')) AS payment
    FROM bank_row r JOIN payment m ON m.id = r.payment_id
    WHERE r.import_id = p_import AND m.pledge_id IS NULL AND NOT EXISTS (SELECT FROM payment t WHERE t.reverses_id = m.id)
  )
  INSERT INTO payment (id, event_id, kind, amount, currency, received_on, reverses_id, source, external_id, at)
  SELECT payment, append_event('payment', payment::text, 1, 'payment-unmatched', 'import', NULL,
      jsonb_build_object('amount', (-amount)::text, 'currency', currency, 'receivedOn', p ->> 'on'), NULL, p_at),
    'reversal', -amount, currency, (p ->> 'on')::date, id, 'bank', 'undo ' || row, p_at FROM made;
  -- Money that was matched or refunded in the meantime would be left over.
  IF EXISTS (SELECT FROM bank_row r JOIN payment m ON m.id = r.payment_id
      WHERE r.import_id = p_import AND m.amount + (SELECT COALESCE(sum(t.amount), 0) FROM payment t WHERE t.reverses_id = m.id AND t.kind = 'reversal') <> 0) THEN
    RAISE EXCEPTION USING ERRCODE = 'PB004', MESSAGE = 'a payment has changed';
  END IF;
  UPDATE bank_row SET counted = false WHERE import_id = p_import;
  UPDATE bank_import SET undone_at = p_at WHERE id = p_import;
  PERFORM append_event('bank', p_import::text, 2, 'bank-import-undone', 'person', (p ->> 'actor')::uuid, '{}',
    jsonb_build_object('reason', p ->> 'reason'), p_at);
  RETURN jsonb_build_object('kind', 'undone');
EXCEPTION
  WHEN SQLSTATE 'PB004' THEN
    RETURN jsonb_build_object('kind', 'changed');
END $$;

REVOKE ALL ON FUNCTION undo_bank_import(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_bank_import(jsonb) TO pledgebook_app;
