-- Deletes an import that waits, or all that nobody has confirmed since a time, with their rows and files. Returns how many.
CREATE OR REPLACE FUNCTION delete_bank_imports(p_import bigint, p_before timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  gone int;
BEGIN
  DELETE FROM bank_import WHERE applied_at IS NULL AND (id = p_import OR created_at < p_before);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

REVOKE ALL ON FUNCTION delete_bank_imports(bigint, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_bank_imports(bigint, timestamptz) TO pledgebook_app;
