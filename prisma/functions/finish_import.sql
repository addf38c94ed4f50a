-- Ends an import with its event: {"import", "made", "known", "leftOut"}.
CREATE OR REPLACE FUNCTION finish_import(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  ending data_import;
BEGIN
  SELECT * INTO STRICT ending FROM data_import WHERE id = (p ->> 'import')::bigint;
  PERFORM append_event('import', ending.id::text, 1, 'data-imported', 'import', NULL, jsonb_build_object('kind', ending.kind, 'source', ending.source,
    'made', (p ->> 'made')::int, 'known', (p ->> 'known')::int, 'leftOut', (p ->> 'leftOut')::int), NULL, ending.at);
END $$;

REVOKE ALL ON FUNCTION finish_import(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION finish_import(jsonb) TO pledgebook_app;
