-- CreateTable
CREATE TABLE "dedication_card" (
    "pledge_id" BIGINT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "giver" TEXT,
    "text" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "dedication_card_pkey" PRIMARY KEY ("pledge_id")
);

-- CreateIndex
CREATE INDEX "dedication_card_email_idx" ON "dedication_card"("email");

-- AddForeignKey
ALTER TABLE "dedication_card" ADD CONSTRAINT "dedication_card_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE dedication_card ADD CONSTRAINT dedication_card_state CHECK (state IN ('waiting', 'passed', 'refused', 'sent', 'dropped'));
ALTER TABLE dedication_card ADD CONSTRAINT dedication_card_lengths CHECK (length(email) <= 254 AND length(name) <= 200 AND length(text) <= 1000);
-- The address and the texts are there only while the card may still be sent.
ALTER TABLE dedication_card ADD CONSTRAINT dedication_card_open CHECK (CASE WHEN state IN ('waiting', 'passed') THEN email IS NOT NULL ELSE COALESCE(email, name, giver, text) IS NULL END);
CREATE INDEX dedication_card_waiting ON dedication_card (pledge_id) WHERE state = 'waiting';
GRANT SELECT ON dedication_card TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''dedication-card''::text, ');
END $$;
