-- How a member of staff wants to be told of what waits for them, and what of it they know. Without a row: not by email.
CREATE TABLE staff_digest (
  person_id UUID NOT NULL,
  choice TEXT NOT NULL,
  decided_on DATE,
  sent_at TIMESTAMPTZ(3),
  seen JSONB,
  CONSTRAINT staff_digest_pkey PRIMARY KEY (person_id),
  CONSTRAINT staff_digest_choice CHECK (choice IN ('daily', 'at-once'))
);
ALTER TABLE staff_digest ADD CONSTRAINT staff_digest_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE;
GRANT SELECT ON staff_digest TO pledgebook_app;

-- Added to the kinds that there are, whichever they are by now.
DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''staff-digest''::text, ');
END $$;
