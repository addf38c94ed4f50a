-- Prevents organisations from being merged, joined or confirmed until this transaction ends. Many transactions can hold this lock together; a
-- transaction that makes such a change holds it exclusively (p_alone). It is taken before every row lock, so a merge and an approval never deadlock.
CREATE OR REPLACE FUNCTION lock_organisations(p_alone boolean) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF p_alone THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('organisations', 0));
  ELSE
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('organisations', 0));
  END IF;
END $$;

REVOKE ALL ON FUNCTION lock_organisations(boolean) FROM PUBLIC;
