-- Locks two people before their records are merged or separated, in the one order in which everything else locks: what they are contacts of, their new pledges, the pledges
-- that they have, and then their own rows, which whatever refers to them waits for.
CREATE OR REPLACE FUNCTION lock_people(p_one uuid, p_other uuid) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_organisations(true);
  PERFORM lock_person(LEAST(p_one, p_other));
  PERFORM lock_person(GREATEST(p_one, p_other));
  PERFORM FROM pledge WHERE supporter_id IN (p_one, p_other) ORDER BY id FOR UPDATE;
  PERFORM FROM person WHERE id IN (p_one, p_other) ORDER BY id FOR UPDATE;
END $$;

REVOKE ALL ON FUNCTION lock_people(uuid, uuid) FROM PUBLIC;
