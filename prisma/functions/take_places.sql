-- Takes a place of a level or benefit in each of so many calendar years, all or none, and answers null; else the first year without one.
-- Years without a limit count too: a later catalogue may limit them. Everybody locks levels first, then benefits by slug, and years in order, so
-- that two sponsorships never wait for each other in a ring.
CREATE OR REPLACE FUNCTION take_places(p_kind text, p_slug text, p_first int, p_years int) RETURNS int
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  full_year int;
BEGIN
  INSERT INTO place_year (kind, slug, year) SELECT p_kind, p_slug, y FROM generate_series(p_first, p_first + p_years - 1) y ORDER BY y
  ON CONFLICT DO NOTHING;
  PERFORM FROM place_year WHERE kind = p_kind AND slug = p_slug AND year BETWEEN p_first AND p_first + p_years - 1 ORDER BY year FOR UPDATE;
  -- A statement of its own: it sees what those who held the locks have written.
  full_year := first_full_year(p_kind, p_slug, p_first, p_years);
  IF full_year IS NULL THEN
    UPDATE place_year SET taken = taken + 1 WHERE kind = p_kind AND slug = p_slug AND year BETWEEN p_first AND p_first + p_years - 1;
  END IF;
  RETURN full_year;
END $$;

REVOKE ALL ON FUNCTION take_places(text, text, int, int) FROM PUBLIC;
