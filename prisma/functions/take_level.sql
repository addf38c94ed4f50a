-- Takes a place at a level for a new sponsorship, in each calendar year of its term, if its add-ons have places too. Returns null, or {"kind":"no-places"} with the first
-- year without one, or {"kind":"add-on-full"} with the add-on. A place that is offered to this person is used: what is reserved beyond the term is freed. Locks the entries
-- of a waiting list before its places, as every function does.
CREATE OR REPLACE FUNCTION take_level(p_level int, p_add_ons text[], p_first int, p_years int, p_person uuid, p_at timestamptz, p_renews bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  p_slug text := (SELECT slug FROM tier WHERE id = p_level);
  own waiting_entry;
  full_year int;
  full_benefit text;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR KEY SHARE;
  SELECT * INTO own FROM waiting_entry
  WHERE kind = 'tier' AND slug = p_slug AND person_id = p_person AND state = 'offered' AND offer_until > p_at FOR UPDATE;
  PERFORM lock_places('tier', p_slug, LEAST(p_first, own.first_year), GREATEST(p_first + p_years - 1, own.last_year) - LEAST(p_first, own.first_year) + 1);
  full_year := full_year_for(p_slug, p_first, p_years, p_person, p_at, p_renews);
  IF full_year IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'no-places', 'year', full_year);
  END IF;
  full_benefit := full_add_on(p_level, p_add_ons, p_first, p_years, p_at, p_renews);
  IF full_benefit IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'add-on-full', 'benefit', full_benefit);
  END IF;
  UPDATE place_year SET taken = taken - 1 WHERE kind = 'tier' AND slug = p_slug AND year BETWEEN own.first_year AND own.last_year;
  UPDATE place_year SET taken = taken + 1 WHERE kind = 'tier' AND slug = p_slug AND year BETWEEN p_first AND p_first + p_years - 1;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION take_level(int, text[], int, int, uuid, timestamptz, bigint) FROM PUBLIC;
