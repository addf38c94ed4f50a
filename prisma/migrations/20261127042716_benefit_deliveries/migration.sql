-- AlterTable
ALTER TABLE "pledge_benefit" ADD COLUMN     "slug" TEXT;

-- Benefits that were promised before had no slug: that of the level's benefit with the same name, or one of their own.
WITH found AS (
  SELECT f.pledge_id, f.round, f.position, (
    SELECT min(b.slug) FROM pledge l JOIN tier_benefit t ON t.tier_id = l.tier_id JOIN benefit b ON b.id = t.benefit_id
    WHERE l.id = f.pledge_id AND b.name = f.name AND b.group_name = f.group_name) AS slug
  FROM pledge_benefit f
), numbered AS (
  SELECT *, row_number() OVER (PARTITION BY pledge_id, round, slug ORDER BY position) AS nth FROM found
)
UPDATE pledge_benefit f SET slug = CASE WHEN n.slug IS NOT NULL AND n.nth = 1 THEN n.slug ELSE concat_ws('-', 'earlier', n.pledge_id, n.position) END
FROM numbered n WHERE n.pledge_id = f.pledge_id AND n.round = f.round AND n.position = f.position;

ALTER TABLE "pledge_benefit" ALTER COLUMN "slug" SET NOT NULL;

-- CreateTable
CREATE TABLE "benefit_delivery" (
    "id" BIGSERIAL NOT NULL,
    "pledge_id" BIGINT NOT NULL,
    "slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "quantity" INTEGER NOT NULL,
    "delivered_on" DATE NOT NULL,
    "link" TEXT,
    "takes_back_id" BIGINT,
    "event_id" BIGINT NOT NULL,

    CONSTRAINT "benefit_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "benefit_delivery_takes_back_id_key" ON "benefit_delivery"("takes_back_id");

-- CreateIndex
CREATE UNIQUE INDEX "benefit_delivery_event_id_key" ON "benefit_delivery"("event_id");

-- CreateIndex
CREATE INDEX "benefit_delivery_pledge_id_idx" ON "benefit_delivery"("pledge_id");

-- CreateIndex
CREATE INDEX "pledge_benefit_slug_idx" ON "pledge_benefit"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "pledge_benefit_pledge_id_round_slug_key" ON "pledge_benefit"("pledge_id", "round", "slug");

-- AddForeignKey
ALTER TABLE "benefit_delivery" ADD CONSTRAINT "benefit_delivery_pledge_id_fkey" FOREIGN KEY ("pledge_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit_delivery" ADD CONSTRAINT "benefit_delivery_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benefit_delivery" ADD CONSTRAINT "benefit_delivery_takes_back_id_fkey" FOREIGN KEY ("takes_back_id") REFERENCES "benefit_delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE benefit_delivery ADD CONSTRAINT benefit_delivery_quantity CHECK (quantity <> 0 AND (quantity < 0) = (takes_back_id IS NOT NULL));
ALTER TABLE benefit_delivery ADD CONSTRAINT benefit_delivery_year CHECK (year BETWEEN 1 AND 5);
ALTER TABLE benefit_delivery ADD CONSTRAINT benefit_delivery_link CHECK (length(link) <= 2000);
GRANT SELECT ON benefit_delivery TO pledgebook_app;

DO $$
DECLARE
  rule text := pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conname = 'email_kind' AND conrelid = 'email'::regclass));
BEGIN
  ALTER TABLE email DROP CONSTRAINT email_kind;
  EXECUTE 'ALTER TABLE email ADD CONSTRAINT email_kind ' || replace(rule, 'ARRAY[', 'ARRAY[''benefits-delivered''::text, ');
END $$;
