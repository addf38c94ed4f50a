-- The day on which the last receipt with a person's name or address may lose it, as its issuer's law says. Null if there is none.
CREATE OR REPLACE FUNCTION receipts_kept_until(p_person uuid) RETURNS date
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT max(make_date(r.year + (i.data ->> 'keptYears')::int + 1, 1, 1))
  FROM receipt r JOIN receipt_issuer i ON i.id = r.issuer_id JOIN payment m ON m.id = r.payment_id JOIN pledge l ON l.id = m.pledge_id
  WHERE l.supporter_id = p_person AND l.organisation_id IS NULL AND (r.name IS NOT NULL OR r.address IS NOT NULL) AND (i.data ->> 'keptYears')::int > 0;
$$;

REVOKE ALL ON FUNCTION receipts_kept_until(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION receipts_kept_until(uuid) TO pledgebook_app;
