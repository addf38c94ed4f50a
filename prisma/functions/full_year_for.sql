-- The first of p_years calendar years in which this person can have no place at a level: none is free, or others wait for it. Null if they can have one in every year. A
-- place that is offered to them is theirs until the offer ends, and one that is kept for the renewal of p_renews needs no line.
CREATE OR REPLACE FUNCTION full_year_for(p_slug text, p_first int, p_years int, p_person uuid, p_at timestamptz, p_renews bigint DEFAULT NULL) RETURNS int
LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS $$
DECLARE
  offer waiting_entry;
BEGIN
  IF p_renews IN (SELECT kept_for('tier', p_slug, p_first, p_at)) THEN
    RETURN first_full_year('tier', p_slug, p_first, p_years, p_at, true);
  END IF;
  SELECT * INTO offer FROM waiting_entry
  WHERE kind = 'tier' AND slug = p_slug AND person_id = p_person AND state = 'offered' AND offer_until > p_at;
  IF FOUND THEN
    RETURN (SELECT min(y) FROM generate_series(p_first, p_first + p_years - 1) y
      WHERE y NOT BETWEEN offer.first_year AND offer.last_year AND first_full_year('tier', p_slug, y, 1, p_at) IS NOT NULL);
  END IF;
  RETURN COALESCE(first_full_year('tier', p_slug, p_first, p_years, p_at), CASE WHEN NOT is_line_served('tier', p_slug, p_first, p_person, p_at) THEN p_first END);
END $$;

REVOKE ALL ON FUNCTION full_year_for(text, int, int, uuid, timestamptz, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION full_year_for(text, int, int, uuid, timestamptz, bigint) TO pledgebook_app;
