-- Whether a person may invite, change and remove the contacts of an organisation: a confirmed contact who is primary or has all rights.
CREATE OR REPLACE FUNCTION can_manage_contacts(p_actor uuid, p_organisation bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor AND status = 'confirmed' AND (is_primary OR is_all));
$$;

REVOKE ALL ON FUNCTION can_manage_contacts(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION can_manage_contacts(uuid, bigint) TO pledgebook_app;
