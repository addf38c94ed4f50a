-- Whether a person may upload, send and remove the logos of an organisation: a confirmed contact who is primary, or has all rights or that of logos, of a known one.
CREATE OR REPLACE FUNCTION can_manage_logos(p_actor uuid, p_organisation bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM organisation_contact c JOIN organisation o ON o.id = c.organisation_id
    WHERE o.id = p_organisation AND o.status = 'known' AND c.user_id = p_actor AND c.status = 'confirmed' AND (c.is_primary OR c.is_all OR c.is_logos));
$$;

REVOKE ALL ON FUNCTION can_manage_logos(uuid, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION can_manage_logos(uuid, bigint) TO pledgebook_app;
