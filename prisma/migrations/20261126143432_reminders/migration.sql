-- CreateEnum
CREATE TYPE "reminder_stage" AS ENUM ('early', 'soon', 'due', 'overdue');

-- CreateTable
CREATE TABLE "reminder" (
    "pledge_id" BIGINT NOT NULL,
    "due" DATE NOT NULL,
    "stage" "reminder_stage" NOT NULL,
    "email_id" BIGINT,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("pledge_id","due","stage")
);

-- CreateTable
CREATE TABLE "reminder_pause" (
    "person_id" UUID NOT NULL,
    "paused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pause_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "reminder_email_id_idx" ON "reminder"("email_id");

-- CreateIndex
CREATE INDEX "instalment_due_idx" ON "instalment"("due");

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_email_id_fkey" FOREIGN KEY ("email_id") REFERENCES "email"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_pause" ADD CONSTRAINT "reminder_pause_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE email DROP CONSTRAINT email_kind;
ALTER TABLE email ADD CONSTRAINT email_kind CHECK (kind IN ('sign-in', 'pledge-received', 'pledge-approved', 'pledge-declined', 'info-requested',
  'pledge-rolled-back', 'pledge-withdrawn', 'pledge-released', 'pledge-ended', 'payment-received', 'payment-reversed', 'instalment-coming', 'instalment-due',
  'instalment-overdue'));

GRANT SELECT ON reminder, reminder_pause TO pledgebook_app;
