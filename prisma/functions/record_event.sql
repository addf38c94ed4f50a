-- append_event for streams whose rows the application writes itself, in the transaction of that write, and for exports, which write none.
CREATE OR REPLACE FUNCTION record_event(p jsonb) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF p ->> 'stream' IS NULL OR p ->> 'stream' NOT IN ('campaign', 'catalogue', 'export', 'setting') THEN
    RAISE EXCEPTION 'events of the stream % are written by their own function', p ->> 'stream';
  END IF;
  RETURN append_event(p ->> 'stream', p ->> 'streamId', NULL, p ->> 'type', p ->> 'actorKind', (p ->> 'actor')::uuid, p -> 'data', NULL,
    (p ->> 'at')::timestamptz);
END $$;

REVOKE ALL ON FUNCTION record_event(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION record_event(jsonb) TO pledgebook_app;
