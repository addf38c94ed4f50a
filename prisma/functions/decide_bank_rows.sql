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
    UPDATE bank_row r SET pledge_id = NULL,
      outcome = CASE WHEN is_bank_row_known(r) THEN 'known' WHEN amount <= 0 THEN 'out' ELSE 'unmatched' END,
      reasons = CASE WHEN amount <= 0 THEN '{}' WHEN is_reversal THEN ARRAY['reversal']
        WHEN EXISTS (SELECT FROM bank_row c JOIN bank_import i ON i.id = c.import_id
          WHERE c.counted AND c.account = r.account AND c.booked_on = r.booked_on AND c.amount = r.amount AND c.currency = r.currency AND i.format <> waiting.format)
        THEN ARRAY['maybe-known'] ELSE '{}' END
    WHERE import_id = p_import;
  ELSE
    UPDATE bank_row r SET outcome = d.outcome, pledge_id = d.pledge, reasons = d.reasons
    FROM jsonb_to_recordset(p_decided) AS d (id bigint, outcome text, pledge bigint, reasons text[])
    WHERE r.id = d.id AND r.import_id = p_import;
  END IF;
END $$;

REVOKE ALL ON FUNCTION decide_bank_rows(bigint, int, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION decide_bank_rows(bigint, int, jsonb) TO pledgebook_app;
