-- Makes the invoice of a later instalment wait for its number now, on behalf of a person: {"pledgeId", "due", "actor", "at"}. Returns 'requested', also if it has one, or
-- 'not-found' if nothing is billed on that day.
CREATE OR REPLACE FUNCTION request_invoice(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_due date := (p ->> 'due')::date;
  billed pledge;
  made bigint;
BEGIN
  SELECT * INTO billed FROM pledge WHERE id = (p ->> 'pledgeId')::bigint FOR UPDATE;
  IF NOT EXISTS (SELECT FROM billable(billed.id) b WHERE b.due = p_due) THEN
    RETURN 'not-found';
  END IF;
  INSERT INTO invoice (pledge_id, due, amount, currency, created_at)
  SELECT billed.id, b.due, b.amount, billed.currency, (p ->> 'at')::timestamptz FROM billable(billed.id) b WHERE b.due = p_due
  ON CONFLICT (pledge_id, due) WHERE voided_at IS NULL DO NOTHING RETURNING id INTO made;
  IF made IS NOT NULL THEN
    PERFORM append_event('invoice', made::text, NULL, 'invoice-requested', 'person', (p ->> 'actor')::uuid, '{}', NULL, (p ->> 'at')::timestamptz);
    PERFORM graphile_worker.add_job('issue-invoices');
  END IF;
  RETURN 'requested';
END $$;

REVOKE ALL ON FUNCTION request_invoice(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION request_invoice(jsonb) TO pledgebook_app;
