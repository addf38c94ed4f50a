-- Erases the answers of offers that ended, and of entries that were merged, before a time: nobody joins again with them. Returns how many.
CREATE OR REPLACE FUNCTION erase_waiting_answers(p_before timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  erased int;
BEGIN
  UPDATE waiting_entry SET answers = NULL WHERE state IN ('expired', 'merged') AND closed_at < p_before AND answers IS NOT NULL;
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;

REVOKE ALL ON FUNCTION erase_waiting_answers(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_waiting_answers(timestamptz) TO pledgebook_app;
