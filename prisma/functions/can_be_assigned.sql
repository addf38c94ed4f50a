-- Whether a person can be assigned a pledge: their role lets them decide, and it is not their own pledge, nor one of an organisation whose contact they are.
CREATE OR REPLACE FUNCTION can_be_assigned(p_person uuid, p_pledge pledge) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT p_pledge.supporter_id <> p_person
    AND EXISTS (SELECT FROM staff_role WHERE user_id = p_person AND role IN ('reviewer', 'admin'))
    AND NOT EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_pledge.organisation_id AND user_id = p_person)
$$;

REVOKE ALL ON FUNCTION can_be_assigned(uuid, pledge) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION can_be_assigned(uuid, pledge) TO pledgebook_app;
