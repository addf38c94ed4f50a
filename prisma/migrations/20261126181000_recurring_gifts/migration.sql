-- Gifts that go on every month or year until they are ended. The same amount is promised each time.
ALTER TABLE "pledge" ADD COLUMN     "repeat" TEXT NOT NULL DEFAULT 'once',
ADD COLUMN     "repeats_from" DATE;

ALTER TABLE pledge ADD CONSTRAINT pledge_repeat CHECK ((repeats_from IS NOT NULL) = (repeat <> 'once' AND review = 'approved') AND CASE repeat
  WHEN 'once' THEN true
  WHEN 'monthly' THEN kind = 'one-time' AND every_months = 1 AND amount % parts = 0
  WHEN 'yearly' THEN kind = 'one-time' AND every_months = 12 AND amount % parts = 0
  ELSE false END);

-- The gifts that the worker looks through for a year to plan.
CREATE INDEX pledge_recurring ON pledge (id) WHERE repeat <> 'once' AND review = 'approved';

ALTER TABLE email DROP CONSTRAINT email_kind;
ALTER TABLE email ADD CONSTRAINT email_kind CHECK (kind IN ('sign-in', 'pledge-received', 'pledge-approved', 'pledge-declined', 'info-requested',
  'pledge-rolled-back', 'pledge-withdrawn', 'pledge-released', 'pledge-ended', 'pledge-extended', 'payment-received', 'payment-reversed', 'payment-refunded',
  'refund-reversed', 'instalment-coming', 'instalment-due', 'instalment-overdue', 'membership-ends-soon'));
