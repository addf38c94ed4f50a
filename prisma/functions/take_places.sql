-- Takes a place of a level or benefit in each of p_years calendar years, all or none. Returns null, or the first year without a free place. Years
-- without a limit are counted too, because a later catalogue may limit them.
CREATE OR REPLACE FUNCTION take_places(p_kind text, p_slug text, p_first int, p_years int, p_at timestamptz, p_kept boolean DEFAULT false) RETURNS int
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  full_year int;
BEGIN
  PERFORM lock_places(p_kind, p_slug, p_first, p_years);
  full_year := first_full_year(p_kind, p_slug, p_first, p_years, p_at, p_kept);
  IF full_year IS NULL THEN
    UPDATE place_year SET taken = taken + 1 WHERE kind = p_kind AND slug = p_slug AND year BETWEEN p_first AND p_first + p_years - 1;
  END IF;
  RETURN full_year;
END $$;

REVOKE ALL ON FUNCTION take_places(text, text, int, int, timestamptz, boolean) FROM PUBLIC;
