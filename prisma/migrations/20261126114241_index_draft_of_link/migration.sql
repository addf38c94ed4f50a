-- CreateIndex
CREATE INDEX "verification_token_draft_id_idx" ON "verification_token"("draft_id");
