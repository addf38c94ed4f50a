-- CreateTable
CREATE TABLE "bank_account" (
    "number" TEXT NOT NULL,
    "dialect" JSONB,

    CONSTRAINT "bank_account_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "bank_import" (
    "id" BIGSERIAL NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "chosen" JSONB NOT NULL DEFAULT '{}',
    "format" TEXT,
    "found" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "problem_count" INTEGER NOT NULL DEFAULT 0,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "reading" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_import_chunk" (
    "import_id" BIGINT NOT NULL,
    "seq" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "bank_import_chunk_pkey" PRIMARY KEY ("import_id","seq")
);

-- CreateTable
CREATE TABLE "bank_row" (
    "id" BIGSERIAL NOT NULL,
    "import_id" BIGINT NOT NULL,
    "line" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "key" BYTEA NOT NULL,
    "entry_key" BYTEA,
    "is_reversal" BOOLEAN NOT NULL DEFAULT false,
    "payer" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "named" TEXT[],
    "outcome" TEXT,
    "pledge_id" BIGINT,
    "reasons" TEXT[],
    "counted" BOOLEAN NOT NULL DEFAULT false,
    "payment_id" BIGINT,

    CONSTRAINT "bank_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bank_row_payment_id_key" ON "bank_row"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_row_import_id_key_key" ON "bank_row"("import_id", "key");

-- AddForeignKey
ALTER TABLE "bank_import" ADD CONSTRAINT "bank_import_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_import_chunk" ADD CONSTRAINT "bank_import_chunk_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "bank_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_row" ADD CONSTRAINT "bank_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "bank_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_row" ADD CONSTRAINT "bank_row_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A booking counts once, whoever imports it and however often.
CREATE UNIQUE INDEX bank_row_counted ON bank_row (account, key) WHERE counted;
CREATE INDEX bank_row_entry ON bank_row (account, entry_key) WHERE counted AND entry_key IS NOT NULL;
CREATE INDEX bank_row_day ON bank_row (account, booked_on, amount) WHERE counted;
CREATE INDEX bank_row_outcome ON bank_row (import_id, outcome, id);
CREATE INDEX bank_import_waiting ON bank_import (created_at) WHERE applied_at IS NULL;

ALTER TABLE bank_import ADD CONSTRAINT bank_import_words CHECK (format IN ('camt', 'csv', 'mt940', 'ofx'));
ALTER TABLE bank_import ADD CONSTRAINT bank_import_order CHECK (
  (applied_at IS NULL OR read_at IS NOT NULL AND problem_count = 0) AND (undone_at IS NULL OR applied_at IS NOT NULL));
ALTER TABLE bank_row ADD CONSTRAINT bank_row_outcome_words CHECK (outcome IN ('settles', 'proposed', 'unmatched', 'out', 'known'));
ALTER TABLE bank_row ADD CONSTRAINT bank_row_pledge CHECK (outcome IS DISTINCT FROM 'settles' OR pledge_id IS NOT NULL);
-- No payment is larger.
ALTER TABLE bank_row ADD CONSTRAINT bank_row_ceiling CHECK (abs(amount) <= 1000000000000000);

GRANT SELECT ON bank_account, bank_import, bank_import_chunk, bank_row TO pledgebook_app;
GRANT INSERT (uploaded_by, file_name, chosen, created_at), UPDATE (chosen, format, found, problems, problem_count, warnings, read_at) ON bank_import TO pledgebook_app;
GRANT INSERT, DELETE ON bank_import_chunk TO pledgebook_app;
GRANT INSERT (import_id, line, account, booked_on, amount, currency, key, entry_key, is_reversal, payer, text, named) ON bank_row TO pledgebook_app;
GRANT USAGE ON SEQUENCE bank_import_id_seq, bank_row_id_seq TO pledgebook_app;

DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''bank''::text, ');
END $$;
