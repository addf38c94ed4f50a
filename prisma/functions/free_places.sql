CREATE OR REPLACE FUNCTION free_places(p_pledge bigint, p_tier int) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE tier SET taken = taken - 1 WHERE id = p_tier;
  -- In id order, as hold_benefits locks them: two sponsorships never wait for each other in a ring.
  PERFORM FROM benefit WHERE id IN (SELECT benefit_id FROM pledge_place WHERE pledge_id = p_pledge) ORDER BY id FOR UPDATE;
  WITH gone AS (DELETE FROM pledge_place WHERE pledge_id = p_pledge RETURNING benefit_id)
  UPDATE benefit b SET taken = b.taken - 1 FROM gone WHERE b.id = gone.benefit_id;
END $$;

REVOKE ALL ON FUNCTION free_places(bigint, int) FROM PUBLIC;
