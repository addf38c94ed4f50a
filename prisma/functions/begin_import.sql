-- Begins to move a file in, in the transaction that writes all of it: {"source", "kind", "at"}. Returns its id, or null while another file is moved in.
CREATE OR REPLACE FUNCTION begin_import(p jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  made bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended('data import', 0)) THEN
    RETURN NULL;
  END IF;
  INSERT INTO data_import (source, kind, at) VALUES (p ->> 'source', p ->> 'kind', (p ->> 'at')::timestamptz) RETURNING id INTO made;
  RETURN made;
END $$;

REVOKE ALL ON FUNCTION begin_import(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_import(jsonb) TO pledgebook_app;
