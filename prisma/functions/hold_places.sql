-- Records the places of a new sponsorship's level, which take_places has already taken, and takes the places of its limited benefits. A benefit that
-- is full in one of the years, or that others wait for, is left out of the sponsorship, unless its place was kept for this renewal (p_renews).
CREATE OR REPLACE FUNCTION hold_places(p_pledge bigint, p_tier int, p_first int, p_years int, p_at timestamptz, p_renews bigint DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  limited text;
  kept boolean;
BEGIN
  INSERT INTO pledge_place (pledge_id, kind, slug, year)
  SELECT p_pledge, 'tier', t.slug, y FROM tier t, generate_series(p_first, p_first + p_years - 1) y WHERE t.id = p_tier;
  FOR limited IN
    SELECT b.slug FROM benefit b JOIN tier_benefit t ON t.benefit_id = b.id WHERE t.tier_id = p_tier AND b.capacity IS NOT NULL ORDER BY b.slug
  LOOP
    PERFORM lock_places('benefit', limited, p_first, p_years);
    kept := COALESCE(p_renews IN (SELECT kept_for('benefit', limited, p_first, p_at)), false);
    IF (kept OR is_line_served('benefit', limited, p_first, NULL, p_at)) AND take_places('benefit', limited, p_first, p_years, p_at, kept) IS NULL THEN
      INSERT INTO pledge_place (pledge_id, kind, slug, year)
      SELECT p_pledge, 'benefit', limited, y FROM generate_series(p_first, p_first + p_years - 1) y;
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION hold_places(bigint, int, int, int, timestamptz, bigint) FROM PUBLIC;
