-- Events of exports: staff have saved a file with data of people.
DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(rule, 'ARRAY[', 'ARRAY[''export''::text, ');
END $$;
