-- Staff make people Fellows for life. A fellowship lies beside the years that its person pledged, so that nobody loses what they paid for: years never overlap each other, nor do
-- fellowships.
ALTER TABLE membership_term DROP CONSTRAINT membership_term_apart;
ALTER TABLE membership_term ADD CONSTRAINT membership_term_apart
  EXCLUDE USING gist (person_id WITH =, ((class = 'fellow')::int) WITH =, daterange(first_day, last_day, '[]') WITH &&);

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''fellowship-granted''::text, ''fellowship-ended''::text, ');
END $$;
