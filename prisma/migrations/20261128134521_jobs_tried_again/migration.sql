-- Jobs that staff try again are a stream of events.
DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''job''::text, ');
END $$;
