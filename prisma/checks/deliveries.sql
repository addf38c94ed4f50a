-- Nobody got more of a benefit in a year than was promised, and each delivery has its event. What takes one back takes back all of it, and its file.
SELECT 'more than promised' AS fault, concat_ws(' ', d.pledge_id, d.slug, d.year) AS what
FROM benefit_delivery d GROUP BY d.pledge_id, d.slug, d.year
HAVING sum(d.quantity) > (SELECT COALESCE(max(COALESCE(b.quantity, 1)), 0) FROM pledge_benefit b WHERE b.pledge_id = d.pledge_id AND b.slug = d.slug)
UNION ALL
SELECT 'another one taken back', d.id::text
FROM benefit_delivery d JOIN benefit_delivery w ON w.id = d.takes_back_id
WHERE (d.pledge_id, d.slug, d.year, d.quantity) IS DISTINCT FROM (w.pledge_id, w.slug, w.year, -w.quantity) OR w.takes_back_id IS NOT NULL
UNION ALL
SELECT 'without its event', d.id::text
FROM benefit_delivery d JOIN event e ON e.id = d.event_id
WHERE (e.stream, e.type) IS DISTINCT FROM ('organisation', CASE WHEN d.takes_back_id IS NULL THEN 'benefit-delivered' ELSE 'delivery-taken-back' END)
  OR (e.data ->> 'pledge', e.data ->> 'benefit', e.data ->> 'year', abs((e.data ->> 'quantity')::int))
    IS DISTINCT FROM (d.pledge_id::text, d.slug, d.year::text, abs(d.quantity))
UNION ALL
SELECT 'a file of one taken back, or without its event', f.delivery_id::text
FROM delivery_file f JOIN event e ON e.id = f.event_id
WHERE EXISTS (SELECT FROM benefit_delivery b WHERE b.takes_back_id = f.delivery_id)
  OR e.type NOT IN ('delivery-file-added', 'delivery-file-replaced') OR (e.stream, e.data ->> 'delivery') IS DISTINCT FROM ('organisation', f.delivery_id::text);
