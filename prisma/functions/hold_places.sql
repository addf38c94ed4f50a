-- Records the places of a new sponsorship's level, which take_level has already taken, and takes the places of its limited benefits and add-ons. A benefit that
-- is full in one of the years, or that others wait for, is left out of the sponsorship, unless its place was kept for this renewal (p_renews). Add-ons are not: full_add_on
-- was asked before, under the same locks.
CREATE OR REPLACE FUNCTION hold_places(p_pledge bigint, p_tier int, p_first int, p_years int, p_at timestamptz, p_renews bigint DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  limited text;
BEGIN
  INSERT INTO pledge_place (pledge_id, kind, slug, year)
  SELECT p_pledge, 'tier', t.slug, y FROM tier t, generate_series(p_first, p_first + p_years - 1) y WHERE t.id = p_tier;
  FOR limited IN SELECT slug FROM limited_benefits(p_tier, ARRAY(SELECT a.slug FROM pledge_add_on a WHERE a.pledge_id = p_pledge)) LOOP
    PERFORM lock_places('benefit', limited, p_first, p_years);
    IF can_take_benefit(limited, p_first, p_years, p_at, p_renews) THEN
      UPDATE place_year SET taken = taken + 1 WHERE kind = 'benefit' AND slug = limited AND year BETWEEN p_first AND p_first + p_years - 1;
      INSERT INTO pledge_place (pledge_id, kind, slug, year)
      SELECT p_pledge, 'benefit', limited, y FROM generate_series(p_first, p_first + p_years - 1) y;
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION hold_places(bigint, int, int, int, timestamptz, bigint) FROM PUBLIC;
