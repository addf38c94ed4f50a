-- Writes what would happen to the rows of an import that waits. Rows that count already are `known`: the same booking, the booking that it is a part of, or one of its parts. Then those without
-- money in, and the rest without a pledge; a booking that an import of another format may have brought is marked. `p_decided`: what was decided of the others, {"id", "outcome", "pledge", "reasons"};
-- null at first. `p_reading`: the reading of the file that decides, which does nothing once another one has begun; null for the one that was confirmed.
CREATE OR REPLACE FUNCTION decide_bank_rows(p_import bigint, p_reading int, p_decided jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  waiting bank_import;
BEGIN
  SELECT * INTO waiting FROM bank_import WHERE id = p_import AND applied_at IS NULL AND (p_reading IS NULL OR reading = p_reading) FOR SHARE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF p_decided IS NULL THEN
    PERFORM analyze_bank_rows(p_import);
    UPDATE bank_row r SET pledge_id = NULL,
      outcome = CASE WHEN is_bank_row_known(r) THEN 'known' WHEN amount <= 0 THEN 'out' ELSE 'unmatched' END,
      reasons = CASE WHEN amount > 0 AND is_reversal THEN ARRAY['reversal'] ELSE '{}' END
    WHERE import_id = p_import;
    -- The days and amounts once, not row by row: thousands of equal bookings of a day would each be compared with each.
    WITH own AS MATERIALIZED (
      SELECT account, min(booked_on) AS first, max(booked_on) AS last FROM bank_row WHERE import_id = p_import GROUP BY account
    ), booked AS MATERIALIZED (
      SELECT DISTINCT c.account, c.booked_on, c.amount, c.currency
      FROM own JOIN bank_row c ON c.counted AND c.account = own.account AND c.booked_on BETWEEN own.first AND own.last
      JOIN bank_import i ON i.id = c.import_id AND i.format <> waiting.format
    )
    UPDATE bank_row r SET reasons = ARRAY['maybe-known'] FROM booked
    WHERE r.import_id = p_import AND r.outcome = 'unmatched' AND NOT r.is_reversal
      AND r.account = booked.account AND r.booked_on = booked.booked_on AND r.amount = booked.amount AND r.currency = booked.currency;
  ELSE
    UPDATE bank_row r SET outcome = d.outcome, pledge_id = d.pledge, reasons = d.reasons
    FROM jsonb_to_recordset(p_decided) AS d (id bigint, outcome text, pledge bigint, reasons text[])
    WHERE r.id = d.id AND r.import_id = p_import;
  END IF;
END $$;

REVOKE ALL ON FUNCTION decide_bank_rows(bigint, int, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_bank_rows(bigint, int, jsonb) TO pledgebook_app;
