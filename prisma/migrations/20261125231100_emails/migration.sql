-- letter becomes email: it says what it is about, to whom it goes and in which language, and need not have an event.

ALTER TABLE letter RENAME TO email;
ALTER TABLE email RENAME CONSTRAINT letter_pkey TO email_pkey;
ALTER TABLE email RENAME CONSTRAINT letter_user_id_fkey TO email_recipient_id_fkey;
ALTER TABLE email RENAME CONSTRAINT letter_state TO email_state;
ALTER TABLE email RENAME COLUMN user_id TO recipient_id;
ALTER SEQUENCE letter_id_seq RENAME TO email_id_seq;
ALTER INDEX letter_state_idx RENAME TO email_state_idx;
ALTER INDEX letter_unsent RENAME TO email_unsent;
DROP INDEX letter_event_id_kind_key;

ALTER TABLE demo_letter RENAME TO demo_email;
ALTER TABLE demo_email RENAME COLUMN letter_id TO email_id;
ALTER TABLE demo_email RENAME CONSTRAINT demo_letter_pkey TO demo_email_pkey;
ALTER TABLE demo_email RENAME CONSTRAINT demo_letter_letter_id_fkey TO demo_email_email_id_fkey;
ALTER INDEX demo_letter_recipient_idx RENAME TO demo_email_recipient_idx;

ALTER TABLE email ADD COLUMN subject_stream text, ADD COLUMN subject_id text, ADD COLUMN locale text, ADD COLUMN dedup_key text;
UPDATE email m SET subject_stream = e.stream, subject_id = e.stream_id, dedup_key = e.id || ':' || m.kind FROM event e WHERE e.id = m.event_id;
-- Which link a sign-in email carries stood in its job alone. The queue makes its tables itself, so a new database has none yet.
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    EXECUTE $sql$
      UPDATE email m SET subject_stream = 'sign-in', subject_id = j.payload ->> 'tokenId', dedup_key = j.payload ->> 'tokenId'
      FROM graphile_worker._private_jobs j
      WHERE m.event_id IS NULL AND j.payload ->> 'letterId' = m.id::text AND j.payload ->> 'tokenId' IS NOT NULL $sql$;
  END IF;
END $$;
-- Of those whose job is done nobody knows the link any more.
UPDATE email SET subject_stream = 'sign-in', subject_id = gen_random_uuid(), dedup_key = 'letter ' || id WHERE subject_id IS NULL;
UPDATE email m SET locale = p.locale FROM person p WHERE p.id = m.recipient_id AND p.locale IS NOT NULL;
ALTER TABLE email
  ALTER COLUMN subject_stream SET NOT NULL,
  ALTER COLUMN subject_id SET NOT NULL,
  ALTER COLUMN dedup_key SET NOT NULL,
  ADD CONSTRAINT email_kind CHECK (kind IN ('sign-in', 'pledge-received', 'pledge-approved', 'pledge-declined', 'info-requested',
    'pledge-rolled-back', 'pledge-withdrawn', 'pledge-released', 'payment-received', 'payment-reversed', 'instalment-due', 'instalment-overdue')),
  ADD CONSTRAINT email_event_id_fkey FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX email_dedup_key_key ON email (dedup_key);
CREATE INDEX email_event_id_idx ON email (event_id);

DROP FUNCTION post_letter(text, bigint, uuid);
DROP FUNCTION post_sign_in_letter(uuid);
-- Emails are posted by functions alone.
REVOKE INSERT ON email FROM pledgebook_app;
