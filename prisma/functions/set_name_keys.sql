-- Stores the keys of names that have none yet: [{"id", "nameKey"}]. An existing key stays.
CREATE OR REPLACE FUNCTION set_name_keys(p jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE organisation o SET name_key = k ->> 'nameKey' FROM jsonb_array_elements(p) k WHERE o.id = (k ->> 'id')::bigint AND o.name_key IS NULL;
$$;

REVOKE ALL ON FUNCTION set_name_keys(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_name_keys(jsonb) TO pledgebook_app;
