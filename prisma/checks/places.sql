-- Places taken are the places held, at tiers and at benefits; nobody without a live sponsorship holds one.
SELECT 'tier ' || t.slug AS place, t.taken, count(p.id) AS held
FROM tier t LEFT JOIN pledge p ON p.tier_id = t.id AND p.place_held
GROUP BY t.id HAVING t.taken <> count(p.id)
UNION ALL
SELECT 'benefit ' || b.slug, b.taken, count(p.pledge_id)
FROM benefit b LEFT JOIN pledge_place p ON p.benefit_id = b.id GROUP BY b.id HAVING b.taken <> count(p.pledge_id)
UNION ALL
SELECT 'pledge ' || reference, 1, 0 FROM pledge WHERE place_held AND review IN ('declined', 'withdrawn');
