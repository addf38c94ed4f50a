-- The known organisation with this name that a person is a confirmed contact of, and whether they may change where its bills go. No row without one.
CREATE OR REPLACE FUNCTION own_organisation(p_user uuid, p_name_key text, p_website_host text, OUT organisation bigint, OUT may_bill boolean) RETURNS SETOF record
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT g.id, c.is_primary OR c.is_all OR c.is_billing
  FROM organisation_contact c JOIN organisation g ON g.id = c.organisation_id
  WHERE c.user_id = p_user AND c.status = 'confirmed' AND g.status = 'known' AND g.name_key = p_name_key
  ORDER BY g.website_host = p_website_host DESC, g.id, 2 DESC LIMIT 1;
$$;

REVOKE ALL ON FUNCTION own_organisation(uuid, text, text) FROM PUBLIC;
