-- Names a view of the desk's list of pledges for a person: {"person", "name", "query" (its filters, as in the address), "most", "key", "hash", "at"}. Returns {"kind":"stored"},
-- {"kind":"refused","code"}, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION save_view(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  earlier jsonb := claim_idempotency_key(p_person, p ->> 'key', p_hash, true);
  code text;
  saved bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('views of ' || p_person, 0));
  SELECT CASE
    WHEN bool_or(query = p ->> 'query') THEN 'view-known'
    WHEN bool_or(fold_name(name) = fold_name(p ->> 'name')) THEN 'name-taken'
    WHEN count(*) >= (p ->> 'most')::int THEN 'too-many' END
  INTO code FROM saved_view WHERE person_id = p_person;
  IF code IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', code);
  END IF;
  INSERT INTO saved_view (person_id, name, query) VALUES (p_person, p ->> 'name', p ->> 'query') RETURNING id INTO saved;
  PERFORM append_event('person', p_person::text, NULL, 'view-saved', 'person', p_person, jsonb_build_object('view', saved::text), NULL, (p ->> 'at')::timestamptz);
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_person, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION save_view(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION save_view(jsonb) TO pledgebook_app;
