-- The usual price and the least of a supporting year are terms of the campaign, in its own currency. Until now the code had 99 and 25 of every currency.
ALTER TABLE "campaign" ADD COLUMN "membership_price" BIGINT, ADD COLUMN "membership_least" BIGINT;

UPDATE campaign c SET membership_price = 99 * unit.minor, membership_least = 25 * unit.minor
FROM (SELECT id, CASE
  WHEN currency IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') THEN 1
  WHEN currency IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 1000
  ELSE 100 END AS minor FROM campaign) unit
WHERE unit.id = c.id;

ALTER TABLE "campaign"
  ALTER COLUMN "membership_price" SET NOT NULL,
  ALTER COLUMN "membership_least" SET NOT NULL,
  ADD CONSTRAINT campaign_membership_prices CHECK (membership_least > 0 AND membership_least <= membership_price);
