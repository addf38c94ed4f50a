-- Whose a row of an import is: by the id in the other system, or else by the address, also one that an import brought before its owner was forgotten. Keeps the person from being forgotten at the same
-- moment. A person without an id if there is none.
CREATE OR REPLACE FUNCTION imported_person(p_source text, p_row jsonb) RETURNS person
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  who person;
BEGIN
  SELECT o.* INTO who FROM imported_row i JOIN person o ON o.id = i.person_id
  WHERE i.source = p_source AND i.kind = 'people' AND i.key = decode(p_row ->> 'personKey', 'hex') FOR KEY SHARE OF o;
  IF who.id IS NULL AND p_row ->> 'email' <> '' THEN
    SELECT * INTO who FROM person WHERE email = p_row ->> 'email' FOR KEY SHARE;
  END IF;
  IF who.id IS NULL AND p_row ->> 'email' <> '' THEN
    SELECT o.* INTO who FROM imported_row i JOIN person o ON o.id = i.person_id
    WHERE i.source = p_source AND i.kind = 'people' AND i.key = decode(p_row ->> 'emailKey', 'hex') FOR KEY SHARE OF o;
  END IF;
  -- What is moved in for a record that was merged belongs to the one that stayed.
  IF who.merged_into IS NOT NULL THEN
    SELECT * INTO who FROM person WHERE id = who.merged_into FOR KEY SHARE;
  END IF;
  RETURN who;
END $$;

REVOKE ALL ON FUNCTION imported_person(text, jsonb) FROM PUBLIC;
