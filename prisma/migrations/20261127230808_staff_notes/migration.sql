-- Notes of staff are events of a stream of their own; their texts lie in event_private, from which they can be erased.
DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''note''::text, ');
END $$;
