-- DropIndex
DROP INDEX "email_state_idx";

-- CreateIndex
CREATE INDEX "email_state_id_idx" ON "email"("state", "id");
