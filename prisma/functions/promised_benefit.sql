-- How many of a benefit a year of a sponsorship was promised: one of a benefit that has no quantity, null of one that was not promised.
CREATE OR REPLACE FUNCTION promised_benefit(p_pledge bigint, p_slug text) RETURNS int
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(b.quantity, 1) FROM pledge_benefit b
  WHERE b.pledge_id = p_pledge AND b.slug = p_slug AND b.round = (SELECT max(round) FROM pledge_benefit WHERE pledge_id = p_pledge);
$$;

REVOKE ALL ON FUNCTION promised_benefit(bigint, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION promised_benefit(bigint, text) TO pledgebook_app;
