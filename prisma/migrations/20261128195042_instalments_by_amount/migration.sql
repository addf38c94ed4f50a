-- The instalments of an amount near a day, of which money without a pledge may be.
CREATE INDEX "instalment_amount_due_idx" ON "instalment"("amount", "due");
