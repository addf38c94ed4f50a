-- Renames a saved view of a person: {"person", "view", "name", "at"}. The same name again changes nothing. Returns 'renamed', 'gone' if they have no such view, or 'name-taken'.
CREATE OR REPLACE FUNCTION rename_view(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_view bigint := (p ->> 'view')::bigint;
  before text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('views of ' || p_person, 0));
  SELECT name INTO before FROM saved_view WHERE id = p_view AND person_id = p_person;
  IF NOT FOUND THEN
    RETURN 'gone';
  ELSIF EXISTS (SELECT FROM saved_view WHERE person_id = p_person AND id <> p_view AND fold_name(name) = fold_name(p ->> 'name')) THEN
    RETURN 'name-taken';
  ELSIF before <> p ->> 'name' THEN
    UPDATE saved_view SET name = p ->> 'name' WHERE id = p_view;
    PERFORM append_event('person', p_person::text, NULL, 'view-renamed', 'person', p_person, jsonb_build_object('view', p_view::text), NULL, (p ->> 'at')::timestamptz);
  END IF;
  RETURN 'renamed';
END $$;

REVOKE ALL ON FUNCTION rename_view(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rename_view(jsonb) TO pledgebook_app;
