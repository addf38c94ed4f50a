-- What a supporting membership costs in a year of the catalogue; empty: what its campaign says.
ALTER TABLE "catalogue_year" ADD COLUMN "membership_price" BIGINT, ADD COLUMN "membership_least" BIGINT,
  ADD CONSTRAINT catalogue_membership_prices CHECK (
    (membership_price IS NULL) = (membership_least IS NULL) AND membership_least > 0 AND membership_least <= membership_price);
