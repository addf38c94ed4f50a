-- A membership that is renewed by one click is a new pledge that names the one before.
-- AlterTable
ALTER TABLE "pledge" ADD COLUMN     "renews_id" BIGINT;

-- CreateIndex
CREATE INDEX "pledge_renews_id_idx" ON "pledge"("renews_id");

-- AddForeignKey
ALTER TABLE "pledge" ADD CONSTRAINT "pledge_renews_id_fkey" FOREIGN KEY ("renews_id") REFERENCES "pledge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which terms end soon is looked for every day.
CREATE INDEX membership_term_last_day ON membership_term (last_day);
