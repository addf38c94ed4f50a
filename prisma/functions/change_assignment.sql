-- Assigns a pledge to a person, or to nobody, with the event: who had it before and after. Returns whether anything changed. Only if it is still
-- assigned to p_before, which may be nobody.
CREATE OR REPLACE FUNCTION change_assignment(p_pledge bigint, p_before uuid, p_after uuid, p_actor_kind text, p_actor uuid, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  held uuid;
BEGIN
  -- The lock of append_event: one change of an assignment at a time.
  PERFORM pg_advisory_xact_lock(hashtextextended('event assignment ' || p_pledge, 0));
  SELECT reviewer_id INTO held FROM pledge_assignment WHERE pledge_id = p_pledge;
  IF held IS DISTINCT FROM p_before THEN
    RETURN false;
  ELSIF p_after IS NULL THEN
    DELETE FROM pledge_assignment WHERE pledge_id = p_pledge;
  ELSE
    INSERT INTO pledge_assignment (pledge_id, reviewer_id, assigned_at) VALUES (p_pledge, p_after, p_at)
    ON CONFLICT (pledge_id) DO UPDATE SET reviewer_id = excluded.reviewer_id, assigned_at = excluded.assigned_at;
  END IF;
  PERFORM append_event('assignment', p_pledge::text, NULL, 'pledge-assigned', p_actor_kind, p_actor, jsonb_build_object('before', held, 'after', p_after), NULL, p_at);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION change_assignment(bigint, uuid, uuid, text, uuid, timestamptz) FROM PUBLIC;
