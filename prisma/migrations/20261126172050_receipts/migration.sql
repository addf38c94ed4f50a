-- AlterTable
ALTER TABLE "person" ADD COLUMN     "postal_address" TEXT;

-- CreateTable
CREATE TABLE "receipt" (
    "payment_id" BIGINT NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "issued_at" TIMESTAMPTZ(3),
    "issuer_id" INTEGER,
    "name" TEXT,
    "address" TEXT,
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("payment_id")
);

-- CreateTable
CREATE TABLE "receipt_issuer" (
    "id" SERIAL NOT NULL,
    "hash" BYTEA NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "receipt_issuer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "receipt_year_number_key" ON "receipt"("year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_issuer_hash_key" ON "receipt_issuer"("hash");

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_issuer_id_fkey" FOREIGN KEY ("issuer_id") REFERENCES "receipt_issuer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE person ADD CONSTRAINT person_postal_address CHECK (char_length(postal_address) <= 500);
-- A receipt waits, or it has its number and all that is printed on it.
ALTER TABLE receipt ADD CONSTRAINT receipt_issued CHECK (num_nonnulls(year, number, issued_at, issuer_id) IN (0, 4) AND number > 0
  AND (issued_at IS NOT NULL OR num_nonnulls(name, address, erased_at) = 0) AND (erased_at IS NULL OR num_nonnulls(name, address) = 0));
-- What waits, and what a law may keep no longer, are found by the jobs however many receipts there are.
CREATE INDEX receipt_waiting ON receipt (payment_id) WHERE number IS NULL;
CREATE INDEX receipt_named ON receipt (year) WHERE name IS NOT NULL OR address IS NOT NULL;

-- Every payment that has arrived so far gets a receipt too.
INSERT INTO receipt (payment_id) SELECT id FROM payment WHERE amount > 0 AND reverses_id IS NULL AND pledge_id IS NOT NULL;

-- prisma/functions/await_receipt.sql has its text.
CREATE FUNCTION await_receipt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER payment_receipt AFTER INSERT ON payment FOR EACH ROW
  WHEN (NEW.amount > 0 AND NEW.reverses_id IS NULL AND NEW.pledge_id IS NOT NULL) EXECUTE FUNCTION await_receipt();

GRANT SELECT ON receipt, receipt_issuer TO pledgebook_app;
