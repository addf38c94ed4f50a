-- AlterTable
ALTER TABLE "factor" ADD COLUMN     "credential_id" TEXT,
ADD COLUMN     "public_key" TEXT,
ALTER COLUMN "secret" DROP NOT NULL;

-- CreateTable
CREATE TABLE "passkey_challenge" (
    "challenge" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenge_pkey" PRIMARY KEY ("challenge")
);

-- CreateIndex
CREATE UNIQUE INDEX "factor_credential_id_key" ON "factor"("credential_id");

-- CreateIndex
CREATE UNIQUE INDEX "factor_person_id_kind_key" ON "factor"("person_id", "kind");

-- CreateIndex
CREATE INDEX "passkey_challenge_person_id_idx" ON "passkey_challenge"("person_id");

-- AddForeignKey
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One of each kind a person, for which the new index stands.
DROP INDEX factor_totp;
ALTER TABLE factor DROP CONSTRAINT factor_kind;
ALTER TABLE factor ADD CONSTRAINT factor_kind CHECK (kind IN ('totp', 'passkey'));
ALTER TABLE factor ADD CONSTRAINT factor_fields CHECK (
  (secret IS NOT NULL) = (kind = 'totp') AND (credential_id IS NOT NULL) = (kind = 'passkey') AND (public_key IS NOT NULL) = (kind = 'passkey')
);
ALTER TABLE factor_setup DROP CONSTRAINT factor_setup_kind;
ALTER TABLE factor_setup ADD CONSTRAINT factor_setup_kind CHECK (kind IN ('totp', 'passkey', 'codes'));
ALTER TABLE passkey_challenge ADD CONSTRAINT passkey_challenge_purpose CHECK (purpose IN ('make', 'use'));

-- Nothing depends on a challenge after it was answered.
GRANT SELECT, INSERT, DELETE ON passkey_challenge TO pledgebook_app;
