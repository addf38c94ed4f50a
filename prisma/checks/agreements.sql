-- Every sponsorship that is accepted and expected or paid has at most one agreement that counts, and no other has one. Its versions are those of its events, and its state
-- is what the last of them says.
SELECT 'of what is not accepted' AS fault, a.id::text AS what
FROM agreement a WHERE a.state <> 'void' AND NOT EXISTS (SELECT FROM billable(a.pledge_id))
UNION ALL
SELECT 'state without its event', a.id::text || ' ' || a.state
FROM agreement a LEFT JOIN event e ON e.stream = 'agreement' AND e.stream_id = a.id::text AND e.version = a.version
WHERE e.type IS DISTINCT FROM CASE a.state WHEN 'draft' THEN 'agreement-made' WHEN 'sent' THEN 'agreement-sent' WHEN 'signed' THEN 'agreement-signed' ELSE 'agreement-voided' END
UNION ALL
SELECT 'sent to nobody', a.id::text
FROM agreement a JOIN event e ON e.stream = 'agreement' AND e.stream_id = a.id::text AND e.type = 'agreement-sent'
WHERE NOT EXISTS (SELECT FROM email m WHERE m.event_id = e.id)
  AND NOT EXISTS (SELECT FROM erasure x JOIN pledge l ON l.supporter_id = x.person_id WHERE l.id = a.pledge_id)
UNION ALL
SELECT 'another price', a.id::text
FROM agreement a JOIN pledge l ON l.id = a.pledge_id WHERE a.state <> 'void' AND (a.facts ->> 'amount')::bigint <> l.amount
UNION ALL
SELECT 'name kept too long', a.id::text
FROM agreement a JOIN receipt_issuer i ON i.id = a.issuer_id
WHERE (i.data ->> 'keptYears')::int > 0 AND num_nonnulls(a.name, a.address, a.tax_number) > 0
  AND now() > make_date(extract(year FROM (a.facts ->> 'until')::date)::int + (i.data ->> 'keptYears')::int + 1, 1, 1) + interval '2 days';
