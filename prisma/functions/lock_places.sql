-- Locks the places of a level or benefit in p_years calendar years, until the transaction ends. Every transaction locks levels first, then benefits by slug, and years
-- in order, so two sponsorships never deadlock. What is read after it sees what earlier holders of the locks have written.
CREATE OR REPLACE FUNCTION lock_places(p_kind text, p_slug text, p_first int, p_years int) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO place_year (kind, slug, year) SELECT p_kind, p_slug, y FROM generate_series(p_first, p_first + p_years - 1) y ORDER BY y
  ON CONFLICT DO NOTHING;
  PERFORM FROM place_year WHERE kind = p_kind AND slug = p_slug AND year BETWEEN p_first AND p_first + p_years - 1 ORDER BY year FOR UPDATE;
END $$;

REVOKE ALL ON FUNCTION lock_places(text, text, int, int) FROM PUBLIC;
