-- Tells the planner what a large import has changed. It would know only after minutes, and compare each booking with each until then.
CREATE OR REPLACE FUNCTION analyze_bank_rows(p_import bigint) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM bank_row WHERE import_id = p_import) > 1000 THEN
    ANALYZE bank_row;
  END IF;
END $$;

REVOKE ALL ON FUNCTION analyze_bank_rows(bigint) FROM PUBLIC;
