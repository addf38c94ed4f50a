-- The numbers of invoices, and those of credit notes, are 1, 2, 3 ... in a year without a gap or a double, and each was given with its event. What counts is of an
-- instalment that is expected or paid, with its amount; what no longer counts was issued. A law keeps no name longer than its issuer said.
SELECT 'gap' AS fault, year::text AS what FROM invoice WHERE number IS NOT NULL GROUP BY year HAVING max(number) > count(DISTINCT number)
UNION ALL
SELECT 'double', year || '-' || number FROM invoice WHERE number IS NOT NULL GROUP BY year, number HAVING count(*) > 1
UNION ALL
SELECT 'gap of credit notes', credit_year::text FROM invoice WHERE credit_number IS NOT NULL GROUP BY credit_year HAVING max(credit_number) > count(DISTINCT credit_number)
UNION ALL
SELECT 'double credit note', credit_year || '-' || credit_number FROM invoice WHERE credit_number IS NOT NULL GROUP BY credit_year, credit_number HAVING count(*) > 1
UNION ALL
SELECT 'number without its event', v.year || '-' || v.number
FROM invoice v WHERE v.number IS NOT NULL AND NOT EXISTS (SELECT FROM event e WHERE e.stream = 'invoice' AND e.stream_id = v.id::text AND e.type = 'invoice-issued'
  AND e.data = jsonb_build_object('year', v.year, 'number', v.number))
UNION ALL
SELECT 'credit note without its event', v.credit_year || '-' || v.credit_number
FROM invoice v WHERE v.credit_number IS NOT NULL AND NOT EXISTS (SELECT FROM event e WHERE e.stream = 'invoice' AND e.stream_id = v.id::text AND e.type = 'credit-note-issued'
  AND e.data = jsonb_build_object('year', v.credit_year, 'number', v.credit_number))
UNION ALL
SELECT 'event without its number', e.stream_id
FROM event e LEFT JOIN invoice v ON v.id::text = e.stream_id AND CASE e.type WHEN 'invoice-issued' THEN v.number WHEN 'credit-note-issued' THEN v.credit_number END IS NOT NULL
WHERE e.stream = 'invoice' AND e.type IN ('invoice-issued', 'credit-note-issued') AND v.id IS NULL
UNION ALL
SELECT 'void without its event', v.id::text
FROM invoice v WHERE (v.voided_at IS NOT NULL) <> EXISTS (SELECT FROM event e WHERE e.stream = 'invoice' AND e.stream_id = v.id::text AND e.type = 'invoice-voided')
UNION ALL
SELECT 'not what is due', v.id::text
FROM invoice v WHERE v.voided_at IS NULL AND NOT EXISTS (SELECT FROM billable(v.pledge_id) b WHERE b.due = v.due AND b.amount = v.amount)
UNION ALL
SELECT 'another currency', v.id::text FROM invoice v JOIN pledge l ON l.id = v.pledge_id WHERE v.currency <> l.currency
UNION ALL
SELECT 'name kept too long', v.year || '-' || v.number
FROM invoice v JOIN receipt_issuer i ON i.id = v.issuer_id
WHERE (i.data ->> 'keptYears')::int > 0 AND num_nonnulls(v.name, v.address, v.tax_number) > 0
  AND now() > make_date(v.year + (i.data ->> 'keptYears')::int + 1, 1, 1) + interval '2 days';
