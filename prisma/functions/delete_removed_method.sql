-- Deletes the saved method of a pledge that is not used any more, once it is removed at the provider. One that was saved meanwhile stays.
CREATE OR REPLACE FUNCTION delete_removed_method(p_pledge bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM saved_method WHERE pledge_id = p_pledge AND removed_at IS NOT NULL
$$;

REVOKE ALL ON FUNCTION delete_removed_method(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_removed_method(bigint) TO pledgebook_app;
