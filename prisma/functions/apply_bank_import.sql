-- Confirms an import, all of it or nothing: {"import", "actor", "at", "settlements": [{"row", "event": what write_event gets}], "dialect"}. Money that settles is written by write_event, the rest that
-- came in becomes money without a pledge. One import at a time. Returns {"kind": "applied"}, also for one that was confirmed before; {"kind": "changed"} if what would happen is no longer what was
-- shown; {"kind": "not-ready"}; or {"kind": "gone"}.
CREATE OR REPLACE FUNCTION apply_bank_import(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_import bigint := (p ->> 'import')::bigint;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  waiting bank_import;
  settlement jsonb;
  settled int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('bank import', 0));
  SELECT * INTO waiting FROM bank_import WHERE id = p_import FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'gone');
  ELSIF waiting.applied_at IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'applied');
  ELSIF waiting.read_at IS NULL OR waiting.problem_count > 0 THEN
    RETURN jsonb_build_object('kind', 'not-ready');
  ELSIF EXISTS (SELECT FROM bank_row r WHERE import_id = p_import AND is_bank_row_known(r) IS DISTINCT FROM (outcome = 'known'))
    OR ARRAY(SELECT id FROM bank_row WHERE import_id = p_import AND outcome = 'settles' ORDER BY id)
      <> ARRAY(SELECT (s ->> 'row')::bigint FROM jsonb_array_elements(p -> 'settlements') s ORDER BY 1) THEN
    RETURN jsonb_build_object('kind', 'changed');
  END IF;
  FOR settlement IN SELECT * FROM jsonb_array_elements(p -> 'settlements') LOOP
    IF write_event(settlement -> 'event') ->> 'kind' <> 'stored' THEN
      RAISE EXCEPTION USING ERRCODE = 'PB004', MESSAGE = 'a pledge has changed';
    END IF;
    settled := settled + 1;
    -- Else graphile would read all jobs of these emails and receipts for each new one: it planned for an empty table.
    IF settled % 1000 = 0 THEN
      ANALYZE graphile_worker._private_jobs;
    END IF;
  END LOOP;
  WITH made AS MATERIALIZED (
    SELECT r.id, r.amount, r.currency, r.booked_on, nextval(pg_get_serial_sequence('payment', 'id')) AS payment
    FROM bank_row r WHERE import_id = p_import AND outcome IN ('proposed', 'unmatched')
  )
  INSERT INTO payment (id, event_id, kind, amount, currency, received_on, source, external_id, at)
  SELECT payment, append_event('payment', payment::text, 1, 'payment-unmatched', 'import', NULL,
      jsonb_build_object('amount', amount::text, 'currency', currency, 'receivedOn', booked_on), NULL, p_at),
    'payment', amount, currency, booked_on, 'bank', id::text, p_at FROM made;
  -- Row by row, by the whole key of the index. In a join the planner, who does not know the new payments, might read all of them for each row.
  UPDATE bank_row r SET counted = true, payment_id = (SELECT m.id FROM payment m WHERE m.source = 'bank' AND m.external_id = r.id::text)
  WHERE r.import_id = p_import AND r.outcome <> 'known';
  INSERT INTO bank_account AS a (number, dialect) SELECT DISTINCT account, p -> 'dialect' FROM bank_row WHERE import_id = p_import
  ON CONFLICT (number) DO UPDATE SET dialect = COALESCE(excluded.dialect, a.dialect);
  UPDATE bank_import SET applied_at = p_at WHERE id = p_import;
  DELETE FROM bank_import_chunk WHERE import_id = p_import;
  PERFORM append_event('bank', p_import::text, 1, 'bank-imported', 'person', (p ->> 'actor')::uuid,
    (SELECT jsonb_build_object('format', waiting.format, 'settled', count(*) FILTER (WHERE outcome = 'settles'), 'proposed', count(*) FILTER (WHERE outcome = 'proposed'),
      'unmatched', count(*) FILTER (WHERE outcome = 'unmatched'), 'out', count(*) FILTER (WHERE outcome = 'out'), 'known', count(*) FILTER (WHERE outcome = 'known'))
     FROM bank_row WHERE import_id = p_import), NULL, p_at);
  PERFORM analyze_bank_rows(p_import);
  RETURN jsonb_build_object('kind', 'applied');
EXCEPTION
  WHEN SQLSTATE 'PB004' THEN
    RETURN jsonb_build_object('kind', 'changed');
END $$;

REVOKE ALL ON FUNCTION apply_bank_import(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION apply_bank_import(jsonb) TO pledgebook_app;
