-- Removes the rows of an import that waits, before its file is read again. Returns whether it waits.
CREATE OR REPLACE FUNCTION clear_bank_rows(p_import bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE bank_import SET read_at = NULL, problems = '[]', problem_count = 0, warnings = '[]', found = NULL, format = NULL
  WHERE id = p_import AND applied_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  DELETE FROM bank_row WHERE import_id = p_import;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION clear_bank_rows(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_bank_rows(bigint) TO pledgebook_app;
