-- Writes a change of a pledge's organisation into the pledge's history, as its next version; returns the event. A decision on an earlier version is
-- then a conflict.
CREATE OR REPLACE FUNCTION record_pledge_organisation_event(p_pledge bigint, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz) RETURNS bigint
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  now_at int;
BEGIN
  UPDATE pledge SET version = version + 1 WHERE id = p_pledge RETURNING version INTO now_at;
  RETURN append_event('pledge', p_pledge::text, now_at, p_type, 'person', p_actor, p_data, NULL, p_at);
END $$;

REVOKE ALL ON FUNCTION record_pledge_organisation_event(bigint, text, uuid, jsonb, timestamptz) FROM PUBLIC;
