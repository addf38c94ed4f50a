-- What an accepted sponsorship is asked for: the assets of the benefits that it was promised, in the catalogue of its level. Nobody has less than 14 days from the first
-- day of the term. `due` is null if any day will do.
CREATE OR REPLACE FUNCTION asked_assets(p_pledge bigint)
RETURNS TABLE (benefit text, benefit_name text, asset text, kind text, title text, help text, choices text[], place bigint, due date)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT b.slug, b.name, a.slug, a.kind, a.title, a.help, a.choices, row_number() OVER (ORDER BY b.position, b.id, a.position),
    CASE WHEN a.due_on IS NOT NULL THEN GREATEST(a.due_on, l.term_from + 14) END
  FROM pledge l JOIN tier t ON t.id = l.tier_id JOIN benefit b ON b.catalogue_id = t.catalogue_id JOIN benefit_asset a ON a.benefit_id = b.id
  WHERE l.id = p_pledge AND l.kind = 'sponsorship' AND l.review = 'approved' AND promised_benefit(l.id, b.slug) IS NOT NULL;
$$;

REVOKE ALL ON FUNCTION asked_assets(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION asked_assets(bigint) TO pledgebook_app;
