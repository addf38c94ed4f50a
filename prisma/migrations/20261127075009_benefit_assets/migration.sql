-- CreateTable
CREATE TABLE "benefit_asset" (
    "benefit_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "choices" TEXT[],
    "due_on" DATE,

    CONSTRAINT "benefit_asset_pkey" PRIMARY KEY ("benefit_id","slug")
);

-- CreateTable
CREATE TABLE "pledge_asset" (
    "pledge_id" BIGINT NOT NULL,
    "benefit" TEXT NOT NULL,
    "asset" TEXT NOT NULL,
    "text" TEXT,
    "file_key" TEXT,
    "file_type" TEXT,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "pledge_asset_pkey" PRIMARY KEY ("pledge_id","benefit","asset")
);

-- CreateIndex
CREATE UNIQUE INDEX "pledge_asset_event_id_key" ON "pledge_asset"("event_id");

-- AddForeignKey
ALTER TABLE "benefit_asset" ADD CONSTRAINT "benefit_asset_benefit_id_fkey" FOREIGN KEY ("benefit_id") REFERENCES "benefit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_asset" ADD CONSTRAINT "pledge_asset_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pledge_asset" ADD CONSTRAINT "pledge_asset_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE benefit_asset ALTER COLUMN choices SET NOT NULL;
ALTER TABLE benefit_asset ADD CONSTRAINT benefit_asset_kind CHECK (kind IN ('image', 'text', 'choice'));
ALTER TABLE benefit_asset ADD CONSTRAINT benefit_asset_choices CHECK (CASE WHEN kind = 'choice' THEN cardinality(choices) > 1 ELSE cardinality(choices) = 0 END);
GRANT SELECT, INSERT, DELETE ON benefit_asset TO pledgebook_app;

ALTER TABLE pledge_asset ADD CONSTRAINT pledge_asset_sent CHECK (num_nonnulls(text, file_key) = 1 AND num_nonnulls(file_key, file_type) IN (0, 2));
ALTER TABLE pledge_asset ADD CONSTRAINT pledge_asset_text CHECK (length(text) BETWEEN 1 AND 5000);
GRANT SELECT ON pledge_asset TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''assets-asked''::text, ');
END $$;
