-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "early" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "payment_fee" (
    "payment_id" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,

    CONSTRAINT "payment_fee_pkey" PRIMARY KEY ("payment_id")
);

-- CreateTable
CREATE TABLE "dispute_outcome" (
    "payment_id" BIGINT NOT NULL,
    "outcome" TEXT NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "dispute_outcome_pkey" PRIMARY KEY ("payment_id")
);

-- CreateTable
CREATE TABLE "external_event" (
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "external_event_pkey" PRIMARY KEY ("source","external_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dispute_outcome_event_id_key" ON "dispute_outcome"("event_id");

-- AddForeignKey
ALTER TABLE "payment_fee" ADD CONSTRAINT "payment_fee_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_outcome" ADD CONSTRAINT "dispute_outcome_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispute_outcome" ADD CONSTRAINT "dispute_outcome_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE payment_fee ADD CONSTRAINT payment_fee_amount CHECK (amount >= 0);
ALTER TABLE dispute_outcome ADD CONSTRAINT dispute_outcome_words CHECK (outcome IN ('won', 'lost'));
ALTER TABLE external_event ADD CONSTRAINT external_event_length CHECK (length(external_id) <= 255 AND length(type) <= 255 AND length(object_id) <= 255);
CREATE INDEX payment_early ON payment (pledge_id) WHERE early;
CREATE INDEX payment_unmatched ON payment (id) WHERE pledge_id IS NULL;
CREATE INDEX payment_dispute ON payment (pledge_id) WHERE kind = 'dispute';

ALTER TABLE email DROP CONSTRAINT email_kind;
ALTER TABLE email ADD CONSTRAINT email_kind CHECK (kind IN ('sign-in', 'email-change-new', 'email-change-old', 'pledge-received', 'pledge-approved',
  'pledge-declined', 'info-requested', 'pledge-rolled-back', 'pledge-withdrawn', 'pledge-released', 'pledge-ended', 'pledge-extended', 'payment-received',
  'payment-reversed', 'payment-refunded', 'refund-reversed', 'payment-kept', 'payment-disputed', 'dispute-won', 'dispute-lost', 'instalment-coming',
  'instalment-due', 'instalment-overdue', 'membership-ends-soon'));

GRANT SELECT ON payment_fee, dispute_outcome, external_event TO pledgebook_app;
GRANT INSERT ON payment_fee TO pledgebook_app;
GRANT UPDATE (handled_at, outcome) ON external_event TO pledgebook_app;

-- A payment provider's own name, so that a second one needs no migration.
ALTER TABLE payment DROP CONSTRAINT payment_source;
ALTER TABLE payment ADD CONSTRAINT payment_source CHECK (source ~ '^[a-z][a-z0-9-]{1,30}$');
