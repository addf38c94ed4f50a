-- The first of p_years calendar years in which a level or benefit has no place left; null if every year has one. A place that is kept for a renewal is taken, except for
-- that renewal (p_kept): in its first year it needs one that nobody holds.
CREATE OR REPLACE FUNCTION first_full_year(p_kind text, p_slug text, p_first int, p_years int, p_at timestamptz, p_kept boolean DEFAULT false) RETURNS int
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT min(y) FROM generate_series(p_first, p_first + p_years - 1) y
  CROSS JOIN LATERAL (SELECT place_capacity(p_kind, p_slug, y) AS places) c
  LEFT JOIN place_year t ON t.kind = p_kind AND t.slug = p_slug AND t.year = y
  WHERE CASE WHEN c.places IS NULL THEN false WHEN COALESCE(t.taken, 0) >= c.places THEN true WHEN p_kept AND y = p_first THEN false
    ELSE COALESCE(t.taken, 0) + (SELECT count(*) FROM kept_for(p_kind, p_slug, y, p_at)) >= c.places END
$$;

REVOKE ALL ON FUNCTION first_full_year(text, text, int, int, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION first_full_year(text, text, int, int, timestamptz, boolean) TO pledgebook_app;
