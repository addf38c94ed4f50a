-- The limited benefits of the tier that still have a place; a full one is left out of the promise. Locked in id order.
CREATE OR REPLACE FUNCTION hold_benefits(p_pledge bigint, p_tier int) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  WITH open AS (
    SELECT b.id FROM benefit b JOIN tier_benefit t ON t.benefit_id = b.id
    WHERE t.tier_id = p_tier AND b.capacity IS NOT NULL ORDER BY b.id FOR UPDATE OF b
  ), held AS (
    UPDATE benefit b SET taken = b.taken + 1 FROM open WHERE b.id = open.id AND b.taken < b.capacity RETURNING b.id
  )
  INSERT INTO pledge_place (pledge_id, benefit_id) SELECT p_pledge, id FROM held;
$$;

REVOKE ALL ON FUNCTION hold_benefits(bigint, int) FROM PUBLIC;
