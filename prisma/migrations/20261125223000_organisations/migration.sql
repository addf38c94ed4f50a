-- An organisation is one aggregate, whoever applies for it, and people decide who it is. Until now each applicant and each spelling made one.

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "billing_address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "billing_email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "country" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "distinct_from" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
ADD COLUMN     "merged_into" BIGINT,
ADD COLUMN     "name_key" TEXT,
ADD COLUMN     "purchase_order" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'provisional',
ADD COLUMN     "tax_number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "website_host" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "organisation_contact" ADD COLUMN     "is_all" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "is_logos" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'pending',
ALTER COLUMN "organisation_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "organisation_logo" ALTER COLUMN "organisation_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "organisation_merge" (
    "id" BIGSERIAL NOT NULL,
    "from_id" BIGINT NOT NULL,
    "into_id" BIGINT NOT NULL,
    "merged_by" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "moved" JSONB NOT NULL,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_merge_pkey" PRIMARY KEY ("id")
);

-- DropIndex
DROP INDEX "organisation_created_by_public_name_key";

-- CreateIndex
CREATE INDEX "organisation_name_key_idx" ON "organisation"("name_key");

-- CreateIndex
CREATE INDEX "organisation_website_host_idx" ON "organisation"("website_host");

-- CreateIndex
CREATE INDEX "organisation_merge_from_id_idx" ON "organisation_merge"("from_id");

-- CreateIndex
CREATE INDEX "organisation_merge_into_id_idx" ON "organisation_merge"("into_id");

-- DropForeignKey
ALTER TABLE "organisation_contact" DROP CONSTRAINT "organisation_contact_organisation_id_fkey";

-- DropForeignKey
ALTER TABLE "organisation_logo" DROP CONSTRAINT "organisation_logo_organisation_id_fkey";

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_logo" ADD CONSTRAINT "organisation_logo_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_merged_by_fkey" FOREIGN KEY ("merged_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_merge" ADD CONSTRAINT "organisation_merge_undone_by_fkey" FOREIGN KEY ("undone_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Carry existing rows forward. Known is each that a reviewer has approved a pledge of. One whose applications nobody has approved is provisional:
-- knowing it would make whoever typed the name first a confirmed contact of whoever really bears it.
UPDATE organisation o SET status = 'known' WHERE EXISTS (
  SELECT FROM pledge p LEFT JOIN pledge_event e ON e.pledge_id = p.id AND e.type = 'approved'
  WHERE p.organisation_id = o.id AND (p.review = 'approved' OR e.id IS NOT NULL));
UPDATE organisation_contact c SET status = 'confirmed' FROM organisation o WHERE o.id = c.organisation_id AND o.status = 'known';
UPDATE organisation o SET billing_email = c.email FROM organisation_contact c WHERE c.organisation_id = o.id AND c.is_billing;
-- As website_host does it; `name_key` stays null until the application computes it.
UPDATE organisation SET website_host = rtrim(regexp_replace(COALESCE(lower(substring(website FROM '^https?://([^/:?#]+)')), ''), '^www\.', ''), '.');

ALTER TABLE organisation
  ADD CONSTRAINT organisation_status CHECK (status IN ('provisional', 'known', 'merged')),
  ADD CONSTRAINT organisation_merged CHECK ((status = 'merged') = (merged_into IS NOT NULL) AND merged_into <> id),
  ADD CONSTRAINT organisation_country CHECK (country ~ '^([A-Z]{2})?$');
ALTER TABLE organisation_contact ADD CONSTRAINT organisation_contact_status CHECK (status IN ('pending', 'confirmed'));
ALTER TABLE organisation_merge
  ADD CONSTRAINT organisation_merge_other CHECK (from_id <> into_id),
  ADD CONSTRAINT organisation_merge_undone CHECK (undone_at IS NOT NULL OR undone_by IS NULL);

-- An organisation is merged into one other at a time.
CREATE UNIQUE INDEX organisation_merge_standing ON organisation_merge (from_id) WHERE undone_at IS NULL;
-- Of names whose key is not computed yet there are few, and none most of the time.
CREATE INDEX organisation_unkeyed ON organisation (id) WHERE name_key IS NULL;

GRANT SELECT ON organisation_merge TO pledgebook_app;

-- It now needs the instant, too.
DROP FUNCTION IF EXISTS keep_organisation(uuid, jsonb);
