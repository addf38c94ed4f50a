-- Makes an invoice void and a new one of the same instalment wait, because what it says of the organisation was wrong: {"pledgeId", "year", "number", "actor", "reason", "at"}.
-- Returns 'corrected', 'void' if it no longer counts, or 'not-found'.
CREATE OR REPLACE FUNCTION correct_invoice(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_actor uuid := (p ->> 'actor')::uuid;
  wrong invoice;
BEGIN
  PERFORM FROM pledge WHERE id = (p ->> 'pledgeId')::bigint FOR UPDATE;
  SELECT * INTO wrong FROM invoice
  WHERE pledge_id = (p ->> 'pledgeId')::bigint AND year = (p ->> 'year')::int AND number = (p ->> 'number')::int FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'not-found';
  ELSIF wrong.voided_at IS NOT NULL THEN
    RETURN 'void';
  END IF;
  PERFORM void_invoice(wrong.id, 'corrected', p_actor, p ->> 'reason', p_at);
  INSERT INTO invoice (pledge_id, due, amount, currency, created_at) VALUES (wrong.pledge_id, wrong.due, wrong.amount, wrong.currency, p_at);
  PERFORM graphile_worker.add_job('issue-invoices');
  RETURN 'corrected';
END $$;

REVOKE ALL ON FUNCTION correct_invoice(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION correct_invoice(jsonb) TO pledgebook_app;
