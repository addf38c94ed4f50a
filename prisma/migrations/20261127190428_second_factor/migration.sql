-- AlterTable
ALTER TABLE "session" ADD COLUMN     "proved_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "factor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" BIGINT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factor_setup" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "factor_setup_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","hash")
);

-- CreateIndex
CREATE INDEX "factor_person_id_idx" ON "factor"("person_id");

-- AddForeignKey
ALTER TABLE "factor" ADD CONSTRAINT "factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "factor_setup" ADD CONSTRAINT "factor_setup_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One authenticator app a person.
CREATE UNIQUE INDEX factor_totp ON factor (person_id) WHERE kind = 'totp';
ALTER TABLE factor ADD CONSTRAINT factor_kind CHECK (kind = 'totp');
ALTER TABLE factor_setup ADD CONSTRAINT factor_setup_kind CHECK (kind IN ('totp', 'codes'));

-- A setup is not confirmed yet, so nothing depends on it.
GRANT SELECT, INSERT, UPDATE, DELETE ON factor_setup TO pledgebook_app;
GRANT SELECT ON factor, recovery_code TO pledgebook_app;

-- Added to the kinds that there are, whichever they are by now.
DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''factor-added''::text, ''factor-removed''::text, ');
END $$;
