-- The known organisations that are probably the same, by name or website, except those that a reviewer has ruled out.
CREATE OR REPLACE FUNCTION likely_organisations(p_organisation organisation) RETURNS SETOF organisation
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT * FROM organisation o
  WHERE o.status = 'known' AND o.id <> p_organisation.id AND o.id <> ALL (p_organisation.distinct_from)
    AND (o.name_key = p_organisation.name_key OR o.website_host = p_organisation.website_host AND o.website_host <> '')
$$;

REVOKE ALL ON FUNCTION likely_organisations(organisation) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION likely_organisations(organisation) TO pledgebook_app;
