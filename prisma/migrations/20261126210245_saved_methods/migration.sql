-- CreateTable
CREATE TABLE "saved_method" (
    "pledge_id" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "customer" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "refused_on" DATE,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_method_pkey" PRIMARY KEY ("pledge_id")
);

-- CreateTable
CREATE TABLE "method_charge" (
    "pledge_id" BIGINT NOT NULL,
    "due" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "external_id" TEXT,
    "outcome" TEXT,

    CONSTRAINT "method_charge_pkey" PRIMARY KEY ("pledge_id","due")
);

-- AddForeignKey
ALTER TABLE "saved_method" ADD CONSTRAINT "saved_method_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_charge" ADD CONSTRAINT "method_charge_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE saved_method ADD CONSTRAINT saved_method_source CHECK (source ~ '^[a-z][a-z0-9-]{1,30}$');
ALTER TABLE saved_method ADD CONSTRAINT saved_method_length CHECK (length(customer) <= 255 AND length(method) <= 255 AND length(label) <= 80);
ALTER TABLE method_charge ADD CONSTRAINT method_charge_amount CHECK (amount > 0);
ALTER TABLE method_charge ADD CONSTRAINT method_charge_outcome CHECK (outcome IN ('paid', 'refused'));
ALTER TABLE method_charge ADD CONSTRAINT method_charge_length CHECK (length(external_id) <= 255);
CREATE INDEX method_charge_open ON method_charge (pledge_id) WHERE outcome IS NULL;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''charge-refused''::text, ');
END $$;

GRANT SELECT ON saved_method, method_charge TO pledgebook_app;
GRANT INSERT, UPDATE (external_id, outcome) ON method_charge TO pledgebook_app;
