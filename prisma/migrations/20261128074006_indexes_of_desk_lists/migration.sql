-- What the desk's lists would otherwise find by reading all rows: what is logged about hours, who intends to vote in a year, organisations by name, and the sponsorships of a
-- level that run or wait.
CREATE INDEX event_hours ON event (stream_id, version) WHERE stream = 'pledge' AND type IN ('hours-logged', 'hours-certified', 'hours-queried');
CREATE INDEX event_voting_intent ON event (((data ->> 'year')::int)) WHERE stream = 'person' AND type IN ('voting-intent-affirmed', 'voting-intent-withdrawn');
CREATE INDEX organisation_name ON organisation (fold_name(public_name), id) WHERE status <> 'merged';
CREATE INDEX pledge_tier_term ON pledge (tier_id, review, term_until) WHERE tier_id IS NOT NULL;
-- Folded once, not at each search: no index finds words of one or two letters, so each of all organisations is compared with them.
ALTER TABLE organisation ADD COLUMN search text NOT NULL GENERATED ALWAYS AS (fold_name(public_name || ' ' || legal_name || ' ' || website_host)) STORED;
DROP INDEX organisation_search;
CREATE INDEX organisation_search ON organisation USING gin (search gin_trgm_ops);
