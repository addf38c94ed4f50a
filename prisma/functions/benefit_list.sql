-- Who gets a benefit: each accepted sponsorship that was promised it, with the year of its term that is running on the day p_on, or else the one that begins in the calendar
-- year p_year. p_slug null: of every benefit. p_open: only where something is still to come. A sponsorship is in it once for each benefit.
CREATE OR REPLACE FUNCTION benefit_list(p_slug text, p_on date, p_year int, p_open boolean)
RETURNS TABLE (pledge_id bigint, organisation_id bigint, slug text, name text, group_name text, year int, first_day date, last_day date, promised int, delivered int)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT l.id, l.organisation_id, b.slug, b.name, b.group_name, y.year, y.first_day, LEAST(y.last_day, l.term_until), COALESCE(b.quantity, 1), d.delivered
  FROM pledge_benefit b JOIN pledge l ON l.id = b.pledge_id
  CROSS JOIN LATERAL (
    SELECT n AS year, (l.term_from + make_interval(years => n - 1))::date AS first_day, (l.term_from + make_interval(years => n))::date - 1 AS last_day
    FROM generate_series(1, l.term_years) n) y
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(v.quantity), 0)::int AS delivered FROM benefit_delivery v WHERE v.pledge_id = l.id AND v.slug = b.slug AND v.year = y.year) d
  WHERE (p_slug IS NULL OR b.slug = p_slug) AND l.kind = 'sponsorship' AND l.review = 'approved' AND l.organisation_id IS NOT NULL
    AND b.round = (SELECT max(m.round) FROM pledge_benefit m WHERE m.pledge_id = l.id)
    AND y.first_day <= l.term_until
    AND CASE WHEN p_on IS NULL THEN extract(year FROM y.first_day) = p_year ELSE p_on BETWEEN y.first_day AND LEAST(y.last_day, l.term_until) END
    AND (NOT p_open OR d.delivered < COALESCE(b.quantity, 1));
$$;

REVOKE ALL ON FUNCTION benefit_list(text, date, int, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION benefit_list(text, date, int, boolean) TO pledgebook_app;
