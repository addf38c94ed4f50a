-- CreateTable
CREATE TABLE "invoice" (
    "id" BIGSERIAL NOT NULL,
    "pledge_id" BIGINT NOT NULL,
    "due" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "issued_at" TIMESTAMPTZ(3),
    "issuer_id" INTEGER,
    "account_id" INTEGER,
    "facts" JSONB,
    "name" TEXT,
    "address" TEXT,
    "tax_number" TEXT,
    "purchase_order" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),
    "voided_for" TEXT,
    "credit_year" INTEGER,
    "credit_number" INTEGER,
    "credited_at" TIMESTAMPTZ(3),

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_account" (
    "id" SERIAL NOT NULL,
    "hash" BYTEA NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "payment_account_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "invoice_pledge_id_idx" ON "invoice"("pledge_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_year_number_key" ON "invoice"("year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_credit_year_credit_number_key" ON "invoice"("credit_year", "credit_number");

-- CreateIndex
CREATE UNIQUE INDEX "payment_account_hash_key" ON "payment_account"("hash");

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "receipt_issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "payment_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An invoice waits, or it has its number and all that is printed on it. A credit note is of an invoice that was issued and no longer counts.
ALTER TABLE invoice ADD CONSTRAINT invoice_amount CHECK (amount > 0);
ALTER TABLE invoice ADD CONSTRAINT invoice_issued CHECK (num_nonnulls(year, number, issued_at, issuer_id, account_id, facts) IN (0, 6) AND number > 0
  AND (issued_at IS NOT NULL OR num_nonnulls(name, address, tax_number, purchase_order, erased_at, voided_at) = 0)
  AND (erased_at IS NULL OR num_nonnulls(name, address, tax_number) = 0));
ALTER TABLE invoice ADD CONSTRAINT invoice_voided CHECK ((voided_at IS NULL) = (voided_for IS NULL) AND voided_for IN ('changed', 'undone', 'corrected'));
ALTER TABLE invoice ADD CONSTRAINT invoice_credited CHECK (num_nonnulls(credit_year, credit_number, credited_at) IN (0, 3) AND credit_number > 0
  AND (credited_at IS NULL OR voided_at IS NOT NULL));
-- One invoice at a time for what is due on a day.
CREATE UNIQUE INDEX invoice_one_of_due ON invoice (pledge_id, due) WHERE voided_at IS NULL;
-- What waits for a number, and what a law may keep no longer, are found by the jobs however many invoices there are.
CREATE INDEX invoice_waiting ON invoice (id) WHERE number IS NULL OR voided_at IS NOT NULL AND credit_number IS NULL;
CREATE INDEX invoice_named ON invoice (year) WHERE name IS NOT NULL OR address IS NOT NULL OR tax_number IS NOT NULL;

GRANT SELECT ON invoice, payment_account TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''invoice-issued''::text, ''invoice-cancelled''::text, ');
END $$;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(rule, 'ARRAY[', 'ARRAY[''invoice''::text, ');
END $$;
