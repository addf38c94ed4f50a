-- The calendar years that an entry of a waiting list needs a place in, from p_year on: of its term at a level; for a benefit, those that its sponsorship holds its level
-- in. Nulls if there is none any more, or the level no longer brings the benefit.
CREATE OR REPLACE FUNCTION waiting_span(p_entry waiting_entry, p_year int, OUT first int, OUT last int)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p_year, p_year + p_entry.years - 1 WHERE p_entry.kind = 'tier'
  UNION ALL
  SELECT min(p.year), max(p.year) FROM pledge_place p
  WHERE p_entry.kind = 'benefit' AND p.pledge_id = p_entry.pledge_id AND p.kind = 'tier' AND p.year >= p_year
    AND EXISTS (SELECT FROM pledge l JOIN tier_benefit t ON t.tier_id = l.tier_id JOIN benefit b ON b.id = t.benefit_id
      WHERE l.id = p_entry.pledge_id AND b.slug = p_entry.slug)
  HAVING count(*) > 0;
$$;

REVOKE ALL ON FUNCTION waiting_span(waiting_entry, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION waiting_span(waiting_entry, int) TO pledgebook_app;
