-- One at a time for each person: becoming a contact of an organisation, and being assigned a pledge.
CREATE OR REPLACE FUNCTION lock_assignments(p_person uuid) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtextextended('assignments of ' || p_person, 0));
$$;

REVOKE ALL ON FUNCTION lock_assignments(uuid) FROM PUBLIC;
