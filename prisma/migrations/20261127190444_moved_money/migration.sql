-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "moved_from" BIGINT;

-- CreateTable
CREATE TABLE "set_aside_money" (
    "payment_id" BIGINT NOT NULL,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "set_aside_money_pkey" PRIMARY KEY ("payment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "set_aside_money_event_id_key" ON "set_aside_money"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_moved_from_key" ON "payment"("moved_from");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_moved_from_fkey" FOREIGN KEY ("moved_from") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside_money" ADD CONSTRAINT "set_aside_money_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside_money" ADD CONSTRAINT "set_aside_money_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only a payment is moved, and never to itself.
ALTER TABLE payment ADD CONSTRAINT payment_moved CHECK (moved_from IS NULL OR kind = 'payment' AND moved_from < id);
-- Whoever paid before is found by the name that the bank passes on.
CREATE INDEX bank_row_payer ON bank_row (lower(payer)) WHERE counted AND payer <> '';

GRANT SELECT ON set_aside_money TO pledgebook_app;
