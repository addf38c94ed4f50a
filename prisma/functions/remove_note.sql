-- Removes a note of staff: its text is erased, and an event says so. Only its author can: {"pledgeId", "note" (its version), "actor", "at"}. Returns whether it is gone,
-- also if it was before.
CREATE OR REPLACE FUNCTION remove_note(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  note bigint := (SELECT id FROM event WHERE stream = 'note' AND stream_id = p ->> 'pledgeId' AND version = (p ->> 'note')::int AND type = 'note-added'
    AND actor_id = (p ->> 'actor')::uuid);
BEGIN
  IF note IS NULL THEN
    RETURN false;
  ELSIF erase_private(ARRAY[note]) > 0 THEN
    PERFORM append_event('note', p ->> 'pledgeId', NULL, 'note-removed', 'person', (p ->> 'actor')::uuid, jsonb_build_object('note', (p ->> 'note')::int), NULL,
      (p ->> 'at')::timestamptz);
  END IF;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION remove_note(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_note(jsonb) TO pledgebook_app;
