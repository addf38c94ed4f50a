-- A sponsorship promises the prices of its level and its add-ons, as they were when it was made, for each year of its term. Nothing else has add-ons.
SELECT p.reference, p.amount, (p.tier_price + a.prices) * p.term_years AS of_prices
FROM pledge p, LATERAL (SELECT COALESCE(sum(price), 0) AS prices FROM pledge_add_on WHERE pledge_id = p.id) a
WHERE p.kind = 'sponsorship' AND p.amount <> (p.tier_price + a.prices) * p.term_years
UNION ALL
SELECT p.reference, a.price, 0 FROM pledge_add_on a JOIN pledge p ON p.id = a.pledge_id WHERE p.kind <> 'sponsorship';
