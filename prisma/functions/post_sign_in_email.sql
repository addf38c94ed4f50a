-- Queues the email of a sign-in link, with its job, before all other jobs, because somebody waits for it. A crowded one waits behind them all. Its recipient is the link's address, which may not belong to a person yet.
CREATE OR REPLACE FUNCTION post_sign_in_email(p_token uuid, p_crowded boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  posted bigint;
BEGIN
  INSERT INTO email (kind, subject_stream, subject_id, locale, dedup_key)
  VALUES ('sign-in', 'sign-in', p_token::text,
    (SELECT p.locale FROM verification_token v JOIN person p ON p.email = v.identifier WHERE v.id = p_token), p_token::text)
  RETURNING id INTO posted;
  PERFORM queue_sending(ARRAY[posted], CASE WHEN p_crowded THEN 10 ELSE -5 END);
END $$;

REVOKE ALL ON FUNCTION post_sign_in_email(uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION post_sign_in_email(uuid, boolean) TO pledgebook_app;
