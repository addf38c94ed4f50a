-- Deletes a saved view of a person: {"person", "view", "at"}. One that is gone already is left at that.
CREATE OR REPLACE FUNCTION delete_view(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM saved_view WHERE id = (p ->> 'view')::bigint AND person_id = (p ->> 'person')::uuid;
  IF FOUND THEN
    PERFORM append_event('person', p ->> 'person', NULL, 'view-deleted', 'person', (p ->> 'person')::uuid, jsonb_build_object('view', p ->> 'view'), NULL,
      (p ->> 'at')::timestamptz);
  END IF;
END $$;

REVOKE ALL ON FUNCTION delete_view(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION delete_view(jsonb) TO pledgebook_app;
