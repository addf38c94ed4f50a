-- Brings the invoices of a sponsorship in line with its instalments, in the transaction that changed them. An invoice whose instalment has another amount, or is not
-- expected any more, is void; one that has no number yet was never issued and goes. What is open gets an invoice as many days before its due date as an acceptance gives
-- to pay, and the first instalment at once. Numbers are given by the job, after the commit. Callers hold the pledge's row.
CREATE OR REPLACE FUNCTION settle_invoices(p_pledge pledge, p_actor uuid, p_on date, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  days int := (SELECT sponsorship_days_to_pay FROM campaign WHERE id = p_pledge.campaign_id);
  gone date[];
  added int;
BEGIN
  -- Waits for the job that is giving one its number.
  PERFORM FROM invoice WHERE pledge_id = p_pledge.id AND voided_at IS NULL FOR UPDATE;
  DELETE FROM invoice v WHERE v.pledge_id = p_pledge.id AND v.number IS NULL
    AND NOT EXISTS (SELECT FROM billable(p_pledge.id) b WHERE b.due = v.due AND b.amount = v.amount);
  SELECT array_agg(v.due) FILTER (WHERE void_invoice(v.id, CASE WHEN p_pledge.review = 'approved' THEN 'changed' ELSE 'undone' END, p_actor, NULL, p_at) > 0) INTO gone
  FROM invoice v WHERE v.pledge_id = p_pledge.id AND v.voided_at IS NULL AND v.number IS NOT NULL
    AND NOT EXISTS (SELECT FROM billable(p_pledge.id) b WHERE b.due = v.due AND b.amount = v.amount);
  INSERT INTO invoice (pledge_id, due, amount, currency, created_at)
  SELECT p_pledge.id, b.due, b.amount, p_pledge.currency, p_at FROM billable(p_pledge.id) b
  WHERE (b.amount > b.settled AND (b.due <= p_on + days OR b.seq = 1) OR b.due = ANY (gone))
    AND NOT EXISTS (SELECT FROM invoice v WHERE v.pledge_id = p_pledge.id AND v.due = b.due AND v.voided_at IS NULL)
  ORDER BY b.due;
  GET DIAGNOSTICS added = ROW_COUNT;
  IF gone IS NOT NULL OR added > 0 THEN
    -- Of an acceptance once it cannot be undone at once any more: FINAL_SECONDS of domain/undo-decision.ts.
    PERFORM graphile_worker.add_job('issue-invoices', run_at := CASE WHEN p_pledge.review = 'approved' AND p_pledge.decided_at = p_at THEN p_at + interval '35 seconds' END);
  END IF;
END $$;

REVOKE ALL ON FUNCTION settle_invoices(pledge, uuid, date, timestamptz) FROM PUBLIC;
