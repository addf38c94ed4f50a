-- The desk counts what each option of its filters would show. Whatever is chosen, the few combinations of these columns are skipped through.
CREATE INDEX "pledge_facets" ON "pledge"("review", "kind", "programme_id", "tier_id", "campaign_id");
