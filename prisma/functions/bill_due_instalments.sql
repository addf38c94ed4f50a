-- Makes an invoice wait for each instalment of a sponsorship that has come near enough and has none.
CREATE OR REPLACE FUNCTION bill_due_instalments(p_pledge bigint, p_on date, p_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sponsorship pledge;
BEGIN
  -- As it is now: it may have changed since it was found.
  SELECT * INTO STRICT sponsorship FROM pledge WHERE id = p_pledge FOR UPDATE;
  PERFORM settle_invoices(sponsorship, NULL, p_on, p_at);
END $$;

REVOKE ALL ON FUNCTION bill_due_instalments(bigint, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bill_due_instalments(bigint, date, timestamptz) TO pledgebook_app;
