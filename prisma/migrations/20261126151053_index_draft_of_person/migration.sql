-- CreateIndex
CREATE INDEX "pledge_draft_user_id_idx" ON "pledge_draft"("user_id");
