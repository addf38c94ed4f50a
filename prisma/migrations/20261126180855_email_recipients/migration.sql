-- CreateIndex
CREATE INDEX "email_recipient_id_idx" ON "email"("recipient_id");
