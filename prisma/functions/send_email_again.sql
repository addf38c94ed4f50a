-- Queues an email that has failed once more, with its event. {"email", "actor", "key", "at"}. Returns {"kind":"stored"}, {"kind":"not-failed"} if it
-- has not failed or someone else was first, or the result of claim_idempotency_key. The event says why without the server's text, which may name an address.
CREATE OR REPLACE FUNCTION send_email_again(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := sha256(convert_to('send email ' || (p ->> 'email'), 'UTF8'));
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  again email;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  UPDATE email SET state = 'waiting' WHERE id = (p ->> 'email')::bigint AND state = 'failed' RETURNING * INTO again;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'not-failed');
  END IF;
  PERFORM append_event('email', again.id::text, NULL, 'email-sent-again', 'person', p_actor,
    jsonb_build_object('attempts', again.attempts, 'refusal', substring(again.last_error FROM '\m[45][0-9]{2}\M')), NULL,
    (p ->> 'at')::timestamptz);
  -- The key replaces the job that has failed.
  PERFORM queue_sending(ARRAY[again.id]);
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION send_email_again(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION send_email_again(jsonb) TO pledgebook_app;
