-- Restores a sponsorship that a refund had ended: its places of the calendar years that it lost, and its last day. Its level and its add-ons decide: where one of
-- those years has no place left it changes nothing and returns false. A limited benefit that is full is left out, as for a new sponsorship.
CREATE OR REPLACE FUNCTION restore_sponsorship(p_pledge pledge, p jsonb, p_at timestamptz) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  level text := (SELECT slug FROM tier WHERE id = p_pledge.tier_id);
  add_ons text[] := ARRAY(SELECT slug FROM pledge_add_on WHERE pledge_id = p_pledge.id);
  last_year int := (p ->> 'lastYear')::int;
  lost_from int := COALESCE((SELECT max(year) + 1 FROM pledge_place WHERE pledge_id = p_pledge.id AND kind = 'tier'), (p ->> 'firstYear')::int);
BEGIN
  IF lost_from <= last_year THEN
    -- Before the places of its benefits, as in take_level.
    PERFORM lock_places('tier', level, lost_from, last_year - lost_from + 1);
    IF full_add_on(p_pledge.tier_id, add_ons, lost_from, last_year - lost_from + 1, p_at) IS NOT NULL THEN
      RETURN false;
    ELSIF take_places('tier', level, lost_from, last_year - lost_from + 1, p_at) IS NOT NULL THEN
      RETURN false;
    END IF;
    PERFORM hold_places(p_pledge.id, p_pledge.tier_id, lost_from, last_year - lost_from + 1, p_at);
  END IF;
  UPDATE pledge SET term_until = (p ->> 'until')::date WHERE id = p_pledge.id;
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION restore_sponsorship(pledge, jsonb, timestamptz) FROM PUBLIC;
