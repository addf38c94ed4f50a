-- AlterTable
ALTER TABLE "organisation_logo" ADD COLUMN     "earlier_names" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateIndex
CREATE INDEX "organisation_logo_earlier_names_idx" ON "organisation_logo" USING GIN ("earlier_names");
