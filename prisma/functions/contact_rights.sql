-- The rights of a contact as an event names them.
CREATE OR REPLACE FUNCTION contact_rights(c organisation_contact) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT jsonb_build_object('primary', c.is_primary, 'all', c.is_all, 'billing', c.is_billing, 'logos', c.is_logos);
$$;

REVOKE ALL ON FUNCTION contact_rights(organisation_contact) FROM PUBLIC;
