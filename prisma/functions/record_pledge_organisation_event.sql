-- Writes down in a pledge's history what its organisation became, as its next version; returns the event. Whoever decides on an earlier version is
-- told that it has moved.
CREATE OR REPLACE FUNCTION record_pledge_organisation_event(p_pledge bigint, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  now_at int;
  event bigint;
BEGIN
  UPDATE pledge SET version = version + 1 WHERE id = p_pledge RETURNING version INTO now_at;
  INSERT INTO pledge_event (pledge_id, version, type, actor_id, data, at) VALUES (p_pledge, now_at, p_type, p_actor, p_data, p_at)
  RETURNING id INTO event;
  RETURN event;
END $$;

REVOKE ALL ON FUNCTION record_pledge_organisation_event(bigint, text, uuid, jsonb, timestamptz) FROM PUBLIC;
