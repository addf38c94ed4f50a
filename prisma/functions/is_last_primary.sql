-- Whether a contact is the only primary one of their organisation who has joined it.
CREATE OR REPLACE FUNCTION is_last_primary(p_contact bigint) RETURNS boolean
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.is_primary AND NOT EXISTS (SELECT FROM organisation_contact o WHERE o.organisation_id = c.organisation_id AND o.id <> c.id AND o.is_primary
    AND o.status = 'confirmed' AND o.user_id IS NOT NULL) FROM organisation_contact c WHERE c.id = p_contact;
$$;

REVOKE ALL ON FUNCTION is_last_primary(bigint) FROM PUBLIC;
