-- Releases what is still open of an accepted pledge, by the system: no person acts, and the version makes a second run find nothing. Answers
-- whether it was released.
CREATE OR REPLACE FUNCTION release_pledge(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moved pledge;
  event bigint;
BEGIN
  UPDATE pledge SET version = version + 1
  WHERE id = (p ->> 'pledgeId')::bigint AND review = 'approved' AND version = (p ->> 'version')::int
  RETURNING * INTO moved;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO pledge_event (pledge_id, version, type, reason, at)
  VALUES (moved.id, moved.version, 'released', p ->> 'reason', (p ->> 'at')::timestamptz)
  RETURNING id INTO event;
  PERFORM write_entries(event, moved, (p ->> 'bookedOn')::date, p -> 'entries');
  PERFORM post_letter('pledge-released', event, moved.supporter_id);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION release_pledge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release_pledge(jsonb) TO pledgebook_app;
