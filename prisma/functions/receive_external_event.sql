-- Keeps what a payment provider told us, with the job that handles it. {"source", "externalId", "type", "objectId", "at"}. Returns whether it is new: the same event
-- twice changes nothing.
CREATE OR REPLACE FUNCTION receive_external_event(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO external_event (source, external_id, type, object_id, received_at)
  VALUES (p ->> 'source', p ->> 'externalId', p ->> 'type', p ->> 'objectId', (p ->> 'at')::timestamptz)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM graphile_worker.add_job('handle-external-event', json_build_object('source', p ->> 'source', 'externalId', p ->> 'externalId'),
    max_attempts := 20);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION receive_external_event(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receive_external_event(jsonb) TO pledgebook_app;
