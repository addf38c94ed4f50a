-- Moves people in: {"import", "rows": [{"key", "email", "name", "address", "locale", "since"}]}. A person who is here already, by the id in the other system or by the address, stays as they are.
-- Returns what became of each row, in order: "made"; "joined" (here by their address, and known by the id from now on); "known" (by an earlier import); "again" (once more in this file); "forgotten"; "id-repeated" (the id with another address).
CREATE OR REPLACE FUNCTION import_people(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  running data_import;
  r jsonb;
  who uuid;
  earlier imported_row;
  outcome text;
  outcomes jsonb := '[]';
BEGIN
  SELECT * INTO STRICT running FROM data_import WHERE id = (p ->> 'import')::bigint AND kind = 'people';
  FOR r IN SELECT * FROM jsonb_array_elements(p -> 'rows') LOOP
    SELECT * INTO earlier FROM imported_row WHERE source = running.source AND kind = 'people' AND key = decode(r ->> 'key', 'hex');
    IF FOUND THEN
      outcome := CASE WHEN EXISTS (SELECT FROM erasure WHERE person_id = earlier.person_id) THEN 'forgotten'
        WHEN earlier.import_id <> running.id THEN 'known'
        WHEN (SELECT email FROM person WHERE id = earlier.person_id) = r ->> 'email' THEN 'again' ELSE 'id-repeated' END;
    ELSE
      INSERT INTO person (email, name, postal_address, locale, created_at)
      VALUES (r ->> 'email', r ->> 'name', r ->> 'address', r ->> 'locale', COALESCE((r ->> 'since')::timestamptz, running.at))
      ON CONFLICT (email) DO NOTHING RETURNING id INTO who;
      outcome := CASE WHEN who IS NULL THEN 'joined' ELSE 'made' END;
      IF who IS NULL THEN
        SELECT id INTO STRICT who FROM person WHERE email = r ->> 'email';
      ELSE
        PERFORM append_event('person', who::text, 1, 'person-imported', 'import', NULL, jsonb_build_object('source', running.source), NULL, running.at);
      END IF;
      INSERT INTO imported_row (source, kind, key, import_id, person_id) VALUES (running.source, 'people', decode(r ->> 'key', 'hex'), running.id, who);
    END IF;
    outcomes := outcomes || to_jsonb(outcome);
  END LOOP;
  RETURN outcomes;
END $$;

REVOKE ALL ON FUNCTION import_people(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION import_people(jsonb) TO pledgebook_app;
