-- A pledge, its payments and its campaign have the same currency.
SELECT p.reference, p.currency, c.currency AS campaign FROM pledge p JOIN campaign c ON c.id = p.campaign_id WHERE p.currency <> c.currency
UNION ALL
SELECT p.reference, p.currency, m.currency FROM payment m JOIN pledge p ON p.id = m.pledge_id WHERE p.currency <> m.currency;
