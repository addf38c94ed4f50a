-- Several campaigns, one after another or at once.

-- A start used to overwrite a campaign's terms, its currency included. Where all its pledges are in one other currency, that one is its own.
UPDATE campaign c SET currency = p.currency
FROM (SELECT campaign_id, min(currency) AS currency FROM pledge GROUP BY campaign_id HAVING count(DISTINCT currency) = 1) p
WHERE p.campaign_id = c.id AND p.currency <> c.currency;

-- Counts the changes of a campaign's terms: a change is refused where the terms are no longer those that were seen.
ALTER TABLE "campaign" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- A pledge is in its campaign's currency, and a campaign with a pledge keeps it, also when both are written at the same moment.
ALTER TABLE "pledge" DROP CONSTRAINT "pledge_campaign_id_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "campaign_id_currency_key" ON "campaign"("id", "currency");

-- CreateIndex
CREATE INDEX "pledge_by_campaign" ON "pledge"("campaign_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_campaign_id_currency_fkey" FOREIGN KEY ("campaign_id", "currency") REFERENCES "campaign"("id", "currency") ON DELETE RESTRICT ON UPDATE RESTRICT;
