-- A letter about an event, with the job that sends it. Once per event and kind, by constraint.
CREATE OR REPLACE FUNCTION post_letter(p_kind text, p_event bigint, p_user uuid) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO letter (kind, event_id, user_id) VALUES (p_kind, p_event, p_user) RETURNING id INTO posted;
  PERFORM graphile_worker.add_job('send-letter', json_build_object('letterId', posted::text), job_key := 'letter:' || posted,
    max_attempts := 14);
END $$;

REVOKE ALL ON FUNCTION post_letter(text, bigint, uuid) FROM PUBLIC;
