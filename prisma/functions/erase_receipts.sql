-- Erases whom receipts were issued to, once no law keeps it: from the start of the year after the years that their issuer stated. With a person, only theirs, and
-- those that no law keeps at all at once. The number, the amount and the day stay. Returns how many it erased.
CREATE OR REPLACE FUNCTION erase_receipts(p_on date, p_at timestamptz, p_person uuid) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH erased AS (
    UPDATE receipt r SET name = NULL, address = NULL, erased_at = p_at
    FROM receipt_issuer i, payment m, pledge l
    WHERE i.id = r.issuer_id AND m.id = r.payment_id AND l.id = m.pledge_id AND (r.name IS NOT NULL OR r.address IS NOT NULL)
      AND (p_person IS NULL OR l.supporter_id = p_person AND l.organisation_id IS NULL)
      AND CASE WHEN (i.data ->> 'keptYears')::int = 0 THEN p_person IS NOT NULL
        ELSE p_on >= make_date(r.year + (i.data ->> 'keptYears')::int + 1, 1, 1) END
    RETURNING 1
  )
  SELECT count(*) FROM erased;
$$;

REVOKE ALL ON FUNCTION erase_receipts(date, timestamptz, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_receipts(date, timestamptz, uuid) TO pledgebook_app;
