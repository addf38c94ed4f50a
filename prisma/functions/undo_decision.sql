-- Undoes a reviewer's last decision on a pledge: what its event, the one before the newest, changed beside the review state. Only who decided can, for 30 seconds, and only
-- while nobody else was given anything because of it; otherwise PB006. A declined sponsorship takes its places again, all or none (PB003 if one has gone). Callers have moved
-- the pledge from the version of the decision, so nothing else has happened to it. Returns the pledge as it is now.
CREATE OR REPLACE FUNCTION undo_decision(p_pledge pledge, p_actor uuid, p_at timestamptz) RETURNS pledge
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  decision event;
  other pledge;
  now_is pledge := p_pledge;
BEGIN
  SELECT * INTO STRICT decision FROM event WHERE stream = 'pledge' AND stream_id = p_pledge.id::text AND version = p_pledge.version - 1;
  UPDATE email SET state = 'dropped', last_error = 'its decision was undone' WHERE event_id = decision.id AND state = 'waiting';
  IF decision.actor_id IS DISTINCT FROM p_actor OR decision.type NOT IN ('approved', 'approval-given', 'declined', 'info-requested')
    OR p_at > decision.at + interval '30 seconds'
    OR EXISTS (SELECT FROM email WHERE event_id = decision.id AND state <> 'dropped')
    -- Its address and texts were deleted with the decline.
    OR EXISTS (SELECT FROM dedication_card WHERE pledge_id = p_pledge.id AND state = 'dropped' AND settled_at = decision.at)
    OR EXISTS (SELECT FROM pledge WHERE renews_id = p_pledge.renews_id AND id <> p_pledge.id AND review NOT IN ('declined', 'withdrawn')) THEN
    RAISE EXCEPTION 'not undoable' USING ERRCODE = 'PB006';
  END IF;
  IF decision.type IN ('approved', 'approval-given') THEN
    UPDATE pledge SET approval_round = approval_round + 1 WHERE id = p_pledge.id RETURNING * INTO now_is;
  END IF;
  -- The approvals that counted before the decision count again.
  INSERT INTO pledge_approval (pledge_id, round, reviewer_id)
  SELECT pledge_id, now_is.approval_round, reviewer_id FROM pledge_approval
  WHERE pledge_id = p_pledge.id AND round = now_is.approval_round - 1 AND (reviewer_id <> p_actor OR decision.type NOT IN ('approved', 'approval-given'));
  IF decision.data -> 'held' IS NOT NULL THEN
    PERFORM retake_places(p_pledge, decision, p_at);
  END IF;
  UPDATE pledge SET decided_at = NULL, name_look = CASE WHEN decision.data ->> 'named' = 'true' AND name_look = 'shown' THEN 'waiting' ELSE name_look END
  WHERE id = p_pledge.id RETURNING * INTO now_is;
  -- The person's other pledges whose name the same transaction passed, and that nothing has happened to since.
  FOR other IN
    UPDATE pledge o SET name_look = 'waiting', version = o.version + 1
    FROM event e WHERE decision.data ->> 'named' = 'true' AND o.supporter_id = p_pledge.supporter_id AND o.id <> p_pledge.id AND o.name_look = 'shown'
      AND e.stream = 'pledge' AND e.stream_id = o.id::text AND e.version = o.version AND e.type = 'name-shown' AND e.xid = decision.xid
    RETURNING o.*
  LOOP
    PERFORM append_event('pledge', other.id::text, other.version, 'name-look-undone', 'person', p_actor, NULL, NULL, p_at);
  END LOOP;
  RETURN now_is;
END $$;

REVOKE ALL ON FUNCTION undo_decision(pledge, uuid, timestamptz) FROM PUBLIC;
