-- Whether a person is an admin and nobody else is: they name another before they are forgotten.
CREATE OR REPLACE FUNCTION is_last_admin(p_person uuid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM staff_role WHERE user_id = p_person AND role = 'admin')
    AND NOT EXISTS (SELECT FROM staff_role WHERE user_id <> p_person AND role = 'admin');
$$;

REVOKE ALL ON FUNCTION is_last_admin(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_last_admin(uuid) TO pledgebook_app;
