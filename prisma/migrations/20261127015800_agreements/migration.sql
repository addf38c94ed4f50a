-- CreateTable
CREATE TABLE "agreement" (
    "id" BIGSERIAL NOT NULL,
    "pledge_id" BIGINT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "issuer_id" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "name" TEXT,
    "address" TEXT,
    "tax_number" TEXT,
    "purchase_order" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "file_key" TEXT,
    "file_type" TEXT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreement_pledge_id_idx" ON "agreement"("pledge_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "receipt_issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE agreement ADD CONSTRAINT agreement_state CHECK (state IN ('draft', 'sent', 'signed', 'void') AND (state = 'void') = (voided_at IS NOT NULL));
ALTER TABLE agreement ADD CONSTRAINT agreement_sent CHECK (state <> 'sent' OR sent_at IS NOT NULL);
ALTER TABLE agreement ADD CONSTRAINT agreement_signed CHECK (num_nonnulls(signed_at, file_key, file_type) IN (0, 3) AND (state <> 'signed' OR signed_at IS NOT NULL)
  AND (state IN ('signed', 'void') OR signed_at IS NULL));
-- One agreement at a time for a sponsorship.
CREATE UNIQUE INDEX agreement_one ON agreement (pledge_id) WHERE state <> 'void';
CREATE INDEX agreement_named ON agreement (made_at) WHERE name IS NOT NULL OR address IS NOT NULL OR tax_number IS NOT NULL;

GRANT SELECT ON agreement TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''agreement-sent''::text, ');
  rule := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(rule, 'ARRAY[', 'ARRAY[''agreement''::text, ');
END $$;
