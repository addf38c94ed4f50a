-- Removes the rows of an import that waits, before its file is read again. Returns the number of this reading; null if the import does not wait.
CREATE OR REPLACE FUNCTION clear_bank_rows(p_import bigint) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  began int;
BEGIN
  UPDATE bank_import SET reading = reading + 1, read_at = NULL, problems = '[]', problem_count = 0, warnings = '[]', found = NULL, format = NULL
  WHERE id = p_import AND applied_at IS NULL RETURNING reading INTO began;
  IF began IS NULL THEN
    RETURN NULL;
  END IF;
  DELETE FROM bank_row WHERE import_id = p_import;
  RETURN began;
END $$;

REVOKE ALL ON FUNCTION clear_bank_rows(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clear_bank_rows(bigint) TO pledgebook_app;
