-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "social_links" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "organisation_details" (
    "organisation_id" BIGINT NOT NULL,
    "description" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "social_links" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "sent_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_details_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE INDEX "organisation_details_sent_at_idx" ON "organisation_details"("sent_at");

-- AddForeignKey
ALTER TABLE "organisation_details" ADD CONSTRAINT "organisation_details_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_details" ADD CONSTRAINT "organisation_details_sent_by_fkey" FOREIGN KEY ("sent_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE organisation_details ADD CONSTRAINT organisation_details_state CHECK (state IN ('waiting', 'refused'));
ALTER TABLE organisation_details ADD CONSTRAINT organisation_details_reason CHECK ((state = 'refused') = (reason IS NOT NULL));
ALTER TABLE organisation_details ADD CONSTRAINT organisation_details_lengths
  CHECK (length(description) <= 1000 AND length(website) <= 2000 AND cardinality(social_links) <= 5 AND length(array_to_string(social_links, '')) <= 10000 AND length(reason) <= 2000);
GRANT SELECT ON organisation_details TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''details-shown''::text, ''details-refused''::text, ');
END $$;
