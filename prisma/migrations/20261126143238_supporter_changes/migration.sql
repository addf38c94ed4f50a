-- A supporter ends what is open, and takes back the consent to their message.
ALTER TABLE "pledge" ADD COLUMN     "message_consent" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE email DROP CONSTRAINT email_kind;
ALTER TABLE email ADD CONSTRAINT email_kind CHECK (kind IN ('sign-in', 'pledge-received', 'pledge-approved', 'pledge-declined', 'info-requested',
  'pledge-rolled-back', 'pledge-withdrawn', 'pledge-released', 'pledge-ended', 'payment-received', 'payment-reversed', 'instalment-due', 'instalment-overdue'));

-- A message that its supporter has taken back needs no look.
DROP INDEX pledge_to_look;
CREATE INDEX pledge_to_look ON pledge (created_at, id)
  WHERE review = 'approved' AND kind <> 'sponsorship' AND show_name AND display_name <> ''
    AND (name_look = 'waiting' OR message <> '' AND message_consent AND NOT message_looked AND name_look <> 'hidden');
