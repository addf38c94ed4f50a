-- The first of some add-ons, by slug, that a new sponsorship at a level can have no place of; null if it can have all. Locks the places of the level's limited benefits
-- and of the add-ons, in the order of every function, so that nobody takes them in between.
CREATE OR REPLACE FUNCTION full_add_on(p_tier int, p_add_ons text[], p_first int, p_years int, p_at timestamptz, p_renews bigint DEFAULT NULL) RETURNS text
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  limited text;
BEGIN
  IF cardinality(p_add_ons) > 0 THEN
    FOR limited IN SELECT slug FROM limited_benefits(p_tier, p_add_ons) LOOP
      PERFORM lock_places('benefit', limited, p_first, p_years);
      IF limited = ANY(p_add_ons) AND NOT can_take_benefit(limited, p_first, p_years, p_at, p_renews) THEN
        RETURN limited;
      END IF;
    END LOOP;
  END IF;
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION full_add_on(int, text[], int, int, timestamptz, bigint) FROM PUBLIC;
