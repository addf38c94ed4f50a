-- Who gets the bills of a sponsorship: the billing contact of its organisation, first the one whose address the organisation gave for bills; otherwise a primary contact,
-- the organisation's billing address, and last who applied. `person` is null for an address without an account.
CREATE OR REPLACE FUNCTION billing_contact(p_pledge bigint) RETURNS TABLE (person uuid, email text, locale text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT found.person, found.email, COALESCE(u.locale, s.locale)
  FROM pledge l JOIN person s ON s.id = l.supporter_id LEFT JOIN organisation o ON o.id = l.organisation_id
  CROSS JOIN LATERAL (
    SELECT c.user_id AS person, COALESCE(u.email, c.email) AS email, CASE WHEN c.is_billing THEN 1 ELSE 2 END AS rank, c.email <> o.billing_email AS is_other, c.id
    FROM organisation_contact c LEFT JOIN person u ON u.id = c.user_id
    WHERE c.organisation_id = o.id AND c.status = 'confirmed' AND (c.is_billing OR c.is_primary)
    UNION ALL SELECT NULL, o.billing_email, 3, false, 0 WHERE o.billing_email <> ''
    UNION ALL SELECT s.id, s.email, 4, false, 0
    ORDER BY rank, is_other, id LIMIT 1
  ) found
  LEFT JOIN person u ON u.id = found.person
  WHERE l.id = p_pledge;
$$;

REVOKE ALL ON FUNCTION billing_contact(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION billing_contact(bigint) TO pledgebook_app;
