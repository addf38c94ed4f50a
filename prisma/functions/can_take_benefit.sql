-- Whether a new sponsorship can have a place of a limited benefit in each of p_years calendar years: one is free and nobody waits for it, or it is kept for this renewal
-- (p_renews). Who takes a place holds the lock of its places; a page that only shows the answer does not.
CREATE OR REPLACE FUNCTION can_take_benefit(p_slug text, p_first int, p_years int, p_at timestamptz, p_renews bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT (k.kept OR is_line_served('benefit', p_slug, p_first, NULL, p_at)) AND first_full_year('benefit', p_slug, p_first, p_years, p_at, k.kept) IS NULL
  FROM (SELECT COALESCE(p_renews IN (SELECT kept_for('benefit', p_slug, p_first, p_at)), false) AS kept) k;
$$;

REVOKE ALL ON FUNCTION can_take_benefit(text, int, int, timestamptz, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION can_take_benefit(text, int, int, timestamptz, bigint) TO pledgebook_app;
