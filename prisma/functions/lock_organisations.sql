-- Until this transaction ends no organisation becomes another one. Many may hold this at once; alone (p_alone) holds whoever changes who is who.
-- It comes before every row's lock, so that a merge and an approval never wait for each other in a ring.
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
