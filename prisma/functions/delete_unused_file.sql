-- Queues the job that deletes a file if no row refers to it by then. After an upload the row has an hour to come; null is no file.
CREATE OR REPLACE FUNCTION delete_unused_file(p_key text, p_after interval) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF p_key IS NOT NULL THEN
    PERFORM graphile_worker.add_job('delete-unused-file', json_build_object('key', p_key), run_at := now() + p_after, max_attempts := 25);
  END IF;
END $$;

REVOKE ALL ON FUNCTION delete_unused_file(text, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_unused_file(text, interval) TO pledgebook_app;
