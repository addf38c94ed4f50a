-- DropIndex
DROP INDEX "payment_reverses_id_key";

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'payment';

-- CreateIndex
CREATE INDEX "payment_reverses_id_idx" ON "payment"("reverses_id");

ALTER TABLE payment DROP CONSTRAINT payment_amount;
UPDATE payment SET kind = 'reversal' WHERE reverses_id IS NOT NULL;
ALTER TABLE payment ADD CONSTRAINT payment_amount CHECK (amount <> 0 AND CASE kind
  WHEN 'payment' THEN amount > 0 AND reverses_id IS NULL
  WHEN 'reversal' THEN reverses_id IS NOT NULL
  WHEN 'refund' THEN amount < 0 AND reverses_id IS NOT NULL
  WHEN 'dispute' THEN amount < 0 AND reverses_id IS NOT NULL
  ELSE false END);
-- Nothing is undone twice.
CREATE UNIQUE INDEX payment_reversed_once ON payment (reverses_id) WHERE kind = 'reversal';

ALTER TABLE email DROP CONSTRAINT email_kind;
ALTER TABLE email ADD CONSTRAINT email_kind CHECK (kind IN ('sign-in', 'pledge-received', 'pledge-approved', 'pledge-declined', 'info-requested',
  'pledge-rolled-back', 'pledge-withdrawn', 'pledge-released', 'pledge-ended', 'payment-received', 'payment-reversed', 'payment-refunded', 'refund-reversed',
  'instalment-coming', 'instalment-due', 'instalment-overdue'));
