-- CreateTable
CREATE TABLE "data_import" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_row" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" BYTEA NOT NULL,
    "external_id" TEXT,
    "import_id" BIGINT NOT NULL,
    "person_id" UUID,
    "pledge_id" BIGINT,
    "payment_id" BIGINT,

    CONSTRAINT "imported_row_pkey" PRIMARY KEY ("source","kind","key")
);

-- CreateIndex
CREATE INDEX "imported_row_import_id_idx" ON "imported_row"("import_id");

-- CreateIndex
CREATE INDEX "imported_row_person_id_idx" ON "imported_row"("person_id");

-- CreateIndex
CREATE INDEX "imported_row_pledge_id_idx" ON "imported_row"("pledge_id");

-- CreateIndex
CREATE INDEX "imported_row_payment_id_idx" ON "imported_row"("payment_id");

-- AddForeignKey
ALTER TABLE "imported_row" ADD CONSTRAINT "imported_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "data_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_row" ADD CONSTRAINT "imported_row_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_row" ADD CONSTRAINT "imported_row_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_row" ADD CONSTRAINT "imported_row_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE data_import ADD CONSTRAINT data_import_words CHECK (kind IN ('people', 'pledges', 'memberships', 'payments') AND source ~ '^[a-z][a-z0-9-]{1,20}$');
ALTER TABLE imported_row ADD CONSTRAINT imported_row_words CHECK (kind IN ('people', 'pledges', 'memberships', 'payments') AND source ~ '^[a-z][a-z0-9-]{1,20}$');
ALTER TABLE imported_row ADD CONSTRAINT imported_row_of_one CHECK (CASE kind
  WHEN 'people' THEN person_id IS NOT NULL AND pledge_id IS NULL AND payment_id IS NULL AND external_id IS NULL
  WHEN 'payments' THEN payment_id IS NOT NULL AND person_id IS NULL AND pledge_id IS NULL
  ELSE pledge_id IS NOT NULL AND person_id IS NULL AND payment_id IS NULL END);

GRANT SELECT ON data_import, imported_row TO pledgebook_app;

-- The system that a payment was moved in from has issued its receipt.
DROP TRIGGER payment_receipt ON payment;
CREATE TRIGGER payment_receipt AFTER INSERT ON payment FOR EACH ROW
  WHEN (NEW.amount > 0 AND NEW.reverses_id IS NULL AND NEW.pledge_id IS NOT NULL AND NEW.source NOT LIKE 'import-%') EXECUTE FUNCTION await_receipt();

DO $$
DECLARE
  streams text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'event_stream' AND conrelid = 'event'::regclass));
BEGIN
  ALTER TABLE event DROP CONSTRAINT event_stream;
  EXECUTE 'ALTER TABLE event ADD CONSTRAINT event_stream ' || replace(streams, 'ARRAY[', 'ARRAY[''import''::text, ');
END $$;
