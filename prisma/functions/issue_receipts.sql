-- Gives receipts that wait their numbers, in the order of their payments: at most `most` of them, each with its event. Returns how many. One transaction does so at a
-- time, and a number is taken only by what is committed with it, so a year's numbers are 1, 2, 3 ... without a gap. `issuer` is what the receipts say of the
-- foundation for ever; whom they are issued to is read here.
CREATE OR REPLACE FUNCTION issue_receipts(p jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_year int := (p ->> 'year')::int;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_hash bytea := sha256(convert_to(p ->> 'issuer', 'UTF8'));
  last int;
  issued int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('issue receipts', 0));
  IF NOT EXISTS (SELECT FROM receipt WHERE number IS NULL) THEN
    RETURN 0;
  END IF;
  INSERT INTO receipt_issuer (hash, data) VALUES (p_hash, p -> 'issuer') ON CONFLICT (hash) DO NOTHING;
  SELECT COALESCE(max(number), 0) INTO last FROM receipt WHERE year = p_year;
  WITH waiting AS (
    SELECT payment_id, (row_number() OVER (ORDER BY payment_id))::int AS place FROM receipt WHERE number IS NULL
    ORDER BY payment_id LIMIT (p ->> 'most')::int
  ), numbered AS (
    UPDATE receipt r SET year = p_year, number = last + w.place, issued_at = p_at, issuer_id = i.id,
      name = CASE WHEN o.id IS NULL THEN CASE WHEN g.person_id IS NULL THEN a.name END ELSE o.legal_name END,
      address = CASE WHEN o.id IS NULL THEN a.postal_address ELSE NULLIF(o.billing_address, '') END
    FROM waiting w JOIN payment m ON m.id = w.payment_id JOIN pledge l ON l.id = m.pledge_id JOIN person a ON a.id = l.supporter_id
      LEFT JOIN organisation o ON o.id = l.organisation_id LEFT JOIN erasure g ON g.person_id = a.id, receipt_issuer i
    WHERE r.payment_id = w.payment_id AND i.hash = p_hash
    RETURNING r.payment_id, r.number
  )
  SELECT count(append_event('document', payment_id::text, 1, 'receipt-issued', 'system', NULL, jsonb_build_object('year', p_year, 'number', number), NULL, p_at))
  INTO issued FROM numbered;
  RETURN issued;
END $$;

REVOKE ALL ON FUNCTION issue_receipts(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issue_receipts(jsonb) TO pledgebook_app;
