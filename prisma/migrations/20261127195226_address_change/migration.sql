-- CreateTable
CREATE TABLE "address_change" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "stop_token" TEXT NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "address_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "address_change_person_id_key" ON "address_change"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "address_change_stop_token_key" ON "address_change"("stop_token");

-- AddForeignKey
ALTER TABLE "address_change" ADD CONSTRAINT "address_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT ON address_change TO pledgebook_app;

-- Added to the kinds that there are, whichever they are by now.
DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''address-change-new''::text, ''address-change-old''::text, ');
END $$;
