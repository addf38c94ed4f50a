-- What an invoice says that a sponsorship's instalment is for: the level and its add-ons, the year of the term with its days, the instalment, and the benefits as they were promised.
CREATE OR REPLACE FUNCTION invoice_facts(p_invoice invoice) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('level', t.name, 'year', y.year, 'years', l.term_years,
    'from', (l.term_from + make_interval(years => y.year - 1))::date,
    'until', LEAST((l.term_from + make_interval(years => y.year))::date - 1, l.term_until),
    'part', b.seq, 'parts', b.parts,
    'addOns', (SELECT COALESCE(jsonb_agg(jsonb_build_object('slug', a.slug, 'name', a.name, 'translations', a.translations, 'price', a.price::text) ORDER BY a.position), '[]')
      FROM pledge_add_on a WHERE a.pledge_id = l.id),
    'benefits', (SELECT COALESCE(jsonb_agg(jsonb_build_object('slug', f.slug, 'name', f.name, 'translations', f.translations, 'quantity', f.quantity) ORDER BY f.position), '[]')
      FROM pledge_benefit f WHERE f.pledge_id = l.id AND f.round = (SELECT max(round) FROM pledge_benefit WHERE pledge_id = l.id)))
  FROM pledge l JOIN tier t ON t.id = l.tier_id JOIN billable(l.id) b ON b.due = p_invoice.due
  CROSS JOIN LATERAL (SELECT LEAST(l.term_years, 1 + extract(year FROM age(p_invoice.due, l.term_from))::int) AS year) y
  WHERE l.id = p_invoice.pledge_id;
$$;

REVOKE ALL ON FUNCTION invoice_facts(invoice) FROM PUBLIC;
