-- Claims a client's idempotency key for this transaction. NULL: the key is free, continue. Otherwise the result to return immediately:
-- {"kind":"running"} while its first request runs (only without p_wait), {"kind":"key-reused"}, or {"kind":"replayed"}.
CREATE OR REPLACE FUNCTION claim_idempotency_key(p_user uuid, p_key text, p_hash bytea, p_wait boolean) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  lock_on bigint := hashtextextended(p_user::text || ' ' || p_key, 0);
  earlier idempotency_key;
BEGIN
  IF p_wait THEN
    PERFORM pg_advisory_xact_lock(lock_on);
  ELSIF NOT pg_try_advisory_xact_lock(lock_on) THEN
    RETURN jsonb_build_object('kind', 'running');
  END IF;
  SELECT * INTO earlier FROM idempotency_key WHERE user_id = p_user AND key = p_key;
  IF NOT FOUND THEN
    RETURN NULL;
  ELSIF earlier.hash <> p_hash THEN
    RETURN jsonb_build_object('kind', 'key-reused');
  END IF;
  RETURN jsonb_build_object('kind', 'replayed', 'answer', earlier.answer);
END $$;

REVOKE ALL ON FUNCTION claim_idempotency_key(uuid, text, bytea, boolean) FROM PUBLIC;
