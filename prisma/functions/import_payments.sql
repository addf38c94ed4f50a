-- Moves money in: {"import", "rows": [{"key", "id", "event": what write_event gets, for money of a pledge; or "unmatched": {"kind", "amount", "currency", "receivedOn", "reverses"}, for money without one}]}.
-- All of them are new. Returns {"kind": "stored"}, or {"kind": "changed"} if a pledge has changed since it was read: then the caller writes nothing of the file.
CREATE OR REPLACE FUNCTION import_payments(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  running data_import;
  r jsonb;
  m jsonb;
  source_name text;
  made bigint;
BEGIN
  SELECT * INTO STRICT running FROM data_import WHERE id = (p ->> 'import')::bigint AND kind = 'payments';
  source_name := 'import-' || running.source;
  FOR r IN SELECT * FROM jsonb_array_elements(p -> 'rows') LOOP
    IF r -> 'event' <> 'null'::jsonb THEN
      IF write_event(r -> 'event') ->> 'kind' <> 'stored' THEN
        RETURN jsonb_build_object('kind', 'changed');
      END IF;
      SELECT id INTO STRICT made FROM payment WHERE source = source_name AND external_id = r ->> 'id';
    ELSE
      m := r -> 'unmatched';
      made := nextval(pg_get_serial_sequence('payment', 'id'));
      INSERT INTO payment (id, event_id, kind, amount, currency, received_on, reverses_id, source, external_id, at)
      VALUES (made, append_event('payment', made::text, 1, 'payment-unmatched', 'import', NULL,
          jsonb_build_object('amount', m ->> 'amount', 'currency', m ->> 'currency', 'receivedOn', m ->> 'receivedOn'), NULL, running.at),
        m ->> 'kind', (m ->> 'amount')::bigint, m ->> 'currency', (m ->> 'receivedOn')::date, (m ->> 'reverses')::bigint, source_name, r ->> 'id', running.at);
    END IF;
    INSERT INTO imported_row (source, kind, key, external_id, import_id, payment_id)
    VALUES (running.source, 'payments', decode(r ->> 'key', 'hex'), r ->> 'id', running.id, made);
  END LOOP;
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION import_payments(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION import_payments(jsonb) TO pledgebook_app;
