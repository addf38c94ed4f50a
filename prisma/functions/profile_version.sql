-- A mark of a person's name, postal address and language: another one as soon as one of them changes, whoever changes it.
CREATE OR REPLACE FUNCTION profile_version(p_person person) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT md5(jsonb_build_array(p_person.name, p_person.postal_address, p_person.locale)::text);
$$;

REVOKE ALL ON FUNCTION profile_version(person) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION profile_version(person) TO pledgebook_app;
