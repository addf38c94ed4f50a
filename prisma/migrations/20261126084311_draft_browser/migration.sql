-- AlterTable
ALTER TABLE "pledge_draft" ADD COLUMN     "browser" TEXT;

-- AlterTable
ALTER TABLE "verification_token" ADD COLUMN     "draft_id" UUID;

-- AddForeignKey
ALTER TABLE "verification_token" ADD CONSTRAINT "verification_token_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "pledge_draft"("id") ON DELETE SET NULL ON UPDATE CASCADE;
