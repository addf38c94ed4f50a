-- A place of a tier, by one conditional statement; false when none is left. Unlimited tiers count too: a later catalogue may limit them.
CREATE OR REPLACE FUNCTION hold_tier(p_tier int) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE tier SET taken = taken + 1 WHERE id = p_tier AND (capacity IS NULL OR taken < capacity);
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION hold_tier(int) FROM PUBLIC;
