-- Assigns a waiting pledge to a reviewer, or to nobody: {"pledgeId", "to", "seen" (whose it is, as the page showed it), "actor", "key", "hash", "at"}. The pledge itself does not
-- change, nor its version: everyone can still decide about it. Returns {"kind":"stored"}, {"kind":"refused","code"}, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION assign_pledge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_pledge bigint := (p ->> 'pledgeId')::bigint;
  p_to uuid := (p ->> 'to')::uuid;
  p_actor uuid := (p ->> 'actor')::uuid;
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', decode(p ->> 'hash', 'hex'), true);
  asked pledge;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  PERFORM lock_organisations(false);
  -- Who loses their role, or becomes a contact, waits for this, or this sees it.
  PERFORM lock_assignments(p_to);
  PERFORM FROM staff_role WHERE user_id = p_to ORDER BY role FOR KEY SHARE;
  SELECT * INTO STRICT asked FROM pledge WHERE id = p_pledge;
  IF asked.review NOT IN ('submitted', 'needs-info') THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'not-waiting');
  ELSIF p_to IS NOT NULL AND NOT can_be_assigned(p_to, asked) THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'cannot-review');
  ELSIF NOT change_assignment(p_pledge, (p ->> 'seen')::uuid, p_to, 'person', p_actor, (p ->> 'at')::timestamptz) THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', 'assigned-since');
  END IF;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', decode(p ->> 'hash', 'hex'), '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION assign_pledge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION assign_pledge(jsonb) TO pledgebook_app;
