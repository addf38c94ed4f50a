-- Makes an invoice wait for each instalment that has come near enough, of every accepted sponsorship. Returns how many sponsorships got one.
CREATE OR REPLACE FUNCTION bill_due_instalments(p_on date, p_at timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  near bigint;
  each pledge;
  billed int := 0;
BEGIN
  FOR near IN
    SELECT p.id FROM pledge p JOIN campaign c ON c.id = p.campaign_id
    WHERE p.kind = 'sponsorship' AND p.review = 'approved' AND EXISTS (
      SELECT FROM billable(p.id) b WHERE b.amount > b.settled AND b.due <= p_on + c.sponsorship_days_to_pay
        AND NOT EXISTS (SELECT FROM invoice v WHERE v.pledge_id = p.id AND v.due = b.due AND v.voided_at IS NULL))
    ORDER BY p.id
  LOOP
    -- As it is now: it may have changed since the list was read.
    SELECT * INTO each FROM pledge WHERE id = near FOR UPDATE;
    PERFORM settle_invoices(each, NULL, p_on, p_at);
    billed := billed + 1;
  END LOOP;
  RETURN billed;
END $$;

REVOKE ALL ON FUNCTION bill_due_instalments(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bill_due_instalments(date, timestamptz) TO pledgebook_app;
