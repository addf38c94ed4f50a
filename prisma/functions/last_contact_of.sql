-- The organisations with a sponsorship that runs on a day, or has no term yet, of which a person is the last primary contact: they hand over before they are forgotten.
CREATE OR REPLACE FUNCTION last_contact_of(p_person uuid, p_on date) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT o.public_name FROM organisation o
  WHERE EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = o.id AND c.user_id = p_person AND c.is_primary)
    AND NOT EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = o.id AND c.user_id <> p_person AND c.is_primary AND c.status = 'confirmed')
    AND EXISTS (SELECT FROM pledge l WHERE l.organisation_id = o.id AND l.review = 'approved' AND COALESCE(l.term_until, 'infinity') >= p_on)
  ORDER BY 1;
$$;

REVOKE ALL ON FUNCTION last_contact_of(uuid, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION last_contact_of(uuid, date) TO pledgebook_app;
