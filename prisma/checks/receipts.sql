-- Every payment has its receipt and nothing else has one; of money that was moved in the system that it came from has issued it. The numbers of a year are 1, 2, 3 ... without a gap or a double, and each was given with its event. A law
-- keeps no name longer than its issuer said.
SELECT 'payment without a receipt' AS fault, m.id::text AS what
FROM payment m LEFT JOIN receipt r ON r.payment_id = m.id
WHERE m.amount > 0 AND m.reverses_id IS NULL AND m.pledge_id IS NOT NULL AND m.source NOT LIKE 'import-%' AND r.payment_id IS NULL
UNION ALL
SELECT 'receipt of what is no payment', m.id::text
FROM receipt r JOIN payment m ON m.id = r.payment_id WHERE m.amount <= 0 OR m.reverses_id IS NOT NULL OR m.pledge_id IS NULL OR m.source LIKE 'import-%'
UNION ALL
SELECT 'gap', year::text FROM receipt WHERE number IS NOT NULL GROUP BY year HAVING max(number) > count(DISTINCT number)
UNION ALL
SELECT 'double', year || '-' || number FROM receipt WHERE number IS NOT NULL GROUP BY year, number HAVING count(*) > 1
UNION ALL
SELECT 'number without its event', r.year || '-' || r.number
FROM receipt r LEFT JOIN event e ON e.stream = 'document' AND e.stream_id = r.payment_id::text AND e.type = 'receipt-issued'
  AND e.data = jsonb_build_object('year', r.year, 'number', r.number)
WHERE r.number IS NOT NULL AND e.id IS NULL
UNION ALL
SELECT 'event without its number', e.stream_id
FROM event e LEFT JOIN receipt r ON r.payment_id::text = e.stream_id AND r.number IS NOT NULL
WHERE e.stream = 'document' AND e.type = 'receipt-issued' AND r.payment_id IS NULL
UNION ALL
SELECT 'name kept too long', r.year || '-' || r.number
FROM receipt r JOIN receipt_issuer i ON i.id = r.issuer_id
WHERE (i.data ->> 'keptYears')::int > 0 AND (r.name IS NOT NULL OR r.address IS NOT NULL)
  AND now() > make_date(r.year + (i.data ->> 'keptYears')::int + 1, 1, 1) + interval '2 days';
