-- One at a time for each person: their new gifts and memberships, and decisions on their names.
CREATE OR REPLACE FUNCTION lock_person(p_person uuid) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('pledges of ' || p_person, 0));
$$;

REVOKE ALL ON FUNCTION lock_person(uuid) FROM PUBLIC;
