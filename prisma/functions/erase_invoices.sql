-- Erases whom invoices were issued to, and agreements made with and their signed files, once no law keeps it: from the start of the year after the years that their issuer
-- stated. Numbers and amounts stay. Returns how many it erased.
CREATE OR REPLACE FUNCTION erase_invoices(p_on date, p_at timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH erased AS (
    UPDATE invoice v SET name = NULL, address = NULL, tax_number = NULL, erased_at = p_at
    FROM receipt_issuer i
    WHERE i.id = v.issuer_id AND num_nonnulls(v.name, v.address, v.tax_number) > 0 AND (i.data ->> 'keptYears')::int > 0
      AND p_on >= make_date(v.year + (i.data ->> 'keptYears')::int + 1, 1, 1)
    RETURNING 1
  ), old AS (
    -- An agreement counts from the end of its term.
    SELECT a.id, a.file_key FROM agreement a JOIN receipt_issuer i ON i.id = a.issuer_id
    WHERE num_nonnulls(a.name, a.address, a.tax_number, a.file_key) > 0 AND (i.data ->> 'keptYears')::int > 0
      AND p_on >= make_date(extract(year FROM (a.facts ->> 'until')::date)::int + (i.data ->> 'keptYears')::int + 1, 1, 1)
    FOR UPDATE OF a
  ), forgotten AS (
    UPDATE agreement a SET name = NULL, address = NULL, tax_number = NULL, file_key = NULL, file_type = NULL, erased_at = p_at
    FROM old WHERE old.id = a.id RETURNING delete_unused_file(old.file_key, '0')
  )
  SELECT (SELECT count(*) FROM erased) + (SELECT count(*) FROM forgotten);
$$;

REVOKE ALL ON FUNCTION erase_invoices(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_invoices(date, timestamptz) TO pledgebook_app;
