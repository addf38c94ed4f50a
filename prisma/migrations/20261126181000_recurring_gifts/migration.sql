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

-- Adds kinds of email to those that are there, whatever they are.
DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''pledge-extended''::text, ''membership-ends-soon''::text, ');
END $$;
