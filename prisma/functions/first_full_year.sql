-- The first of p_years calendar years in which a level or benefit has no place left; null if every year has one.
CREATE OR REPLACE FUNCTION first_full_year(p_kind text, p_slug text, p_first int, p_years int) RETURNS int
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT min(y) FROM generate_series(p_first, p_first + p_years - 1) y
  LEFT JOIN place_year t ON t.kind = p_kind AND t.slug = p_slug AND t.year = y
  WHERE COALESCE(t.taken, 0) >= place_capacity(p_kind, p_slug, y)
$$;

REVOKE ALL ON FUNCTION first_full_year(text, text, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION first_full_year(text, text, int, int) TO pledgebook_app;
