-- Erases the free text of events. Their commitments stay, but cannot be verified any more, because the salt is erased with the text. Returns how many
-- it erased.
CREATE OR REPLACE FUNCTION erase_private(p_events bigint[]) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH erased AS (
    UPDATE event_private SET salt = NULL, data = NULL, erased_at = now() WHERE event_id = ANY(p_events) AND erased_at IS NULL RETURNING 1
  )
  SELECT count(*) FROM erased;
$$;

REVOKE ALL ON FUNCTION erase_private(bigint[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_private(bigint[]) TO pledgebook_app;
