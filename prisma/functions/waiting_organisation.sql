-- The organisation that an entry of a waiting list is for: the one that the person applies for, or that of the sponsorship which waits for a benefit. Null for one that
-- nobody has decided about.
CREATE OR REPLACE FUNCTION waiting_organisation(p_entry waiting_entry) RETURNS bigint
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT COALESCE(p_entry.organisation_id, (SELECT organisation_id FROM pledge WHERE id = p_entry.pledge_id));
$$;

REVOKE ALL ON FUNCTION waiting_organisation(waiting_entry) FROM PUBLIC;
