-- A letter that no pledge event causes (signing in), with its job.
CREATE OR REPLACE FUNCTION post_sign_in_letter(p_token uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO letter (kind) VALUES ('sign-in') RETURNING id INTO posted;
  PERFORM graphile_worker.add_job('send-letter', json_build_object('letterId', posted::text, 'tokenId', p_token::text),
    job_key := 'letter:' || posted, max_attempts := 14);
END $$;

REVOKE ALL ON FUNCTION post_sign_in_letter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION post_sign_in_letter(uuid) TO pledgebook_app;
