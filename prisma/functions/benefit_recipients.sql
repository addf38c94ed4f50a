-- Who gets an email to the list of a benefit: the confirmed primary contacts with an account of each sponsorship in it.
CREATE OR REPLACE FUNCTION benefit_recipients(p_slug text, p_on date, p_year int, p_open boolean)
RETURNS TABLE (pledge_id bigint, organisation_id bigint, person_id uuid, locale text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT DISTINCT b.pledge_id, b.organisation_id, u.id, u.locale
  FROM benefit_list(p_slug, p_on, p_year, p_open) b JOIN organisation_contact c ON c.organisation_id = b.organisation_id JOIN person u ON u.id = c.user_id
  WHERE c.status = 'confirmed' AND c.is_primary AND NOT EXISTS (SELECT FROM erasure e WHERE e.person_id = u.id);
$$;

REVOKE ALL ON FUNCTION benefit_recipients(text, date, int, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION benefit_recipients(text, date, int, boolean) TO pledgebook_app;
