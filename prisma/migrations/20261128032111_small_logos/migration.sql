-- AlterTable
ALTER TABLE "organisation_logo" ADD COLUMN     "small_file_key" TEXT;

-- AlterTable
ALTER TABLE "organisation_logo_draft" ADD COLUMN     "small_file_key" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "organisation_logo_small_file_key_key" ON "organisation_logo"("small_file_key");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_logo_draft_small_file_key_key" ON "organisation_logo_draft"("small_file_key");
