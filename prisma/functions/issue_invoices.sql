-- Gives invoices and credit notes that wait their numbers: {"year", "at", "decidedBefore", "issuer", "account", "most"}, at most `most` of each, with their events and
-- emails. An invoice of a sponsorship that was accepted after `decidedBefore` waits: the acceptance can still be undone. Returns how
-- many. One transaction does so at a time, and a number is taken only by what is committed with it, so the numbers of each are 1, 2, 3 ... in a year without a gap. What an
-- invoice says of both sides and of its instalment is read here and stays.
CREATE OR REPLACE FUNCTION issue_invoices(p jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_year int := (p ->> 'year')::int;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_most int := (p ->> 'most')::int;
  issuer_hash bytea := sha256(convert_to(p ->> 'issuer', 'UTF8'));
  account_hash bytea := sha256(convert_to(p ->> 'account', 'UTF8'));
  each invoice;
  last int;
  issued int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('issue invoices', 0));
  IF NOT EXISTS (SELECT FROM invoice WHERE number IS NULL OR voided_at IS NOT NULL AND credit_number IS NULL) THEN
    RETURN 0;
  END IF;
  INSERT INTO receipt_issuer (hash, data) VALUES (issuer_hash, p -> 'issuer') ON CONFLICT (hash) DO NOTHING;
  INSERT INTO payment_account (hash, data) VALUES (account_hash, p -> 'account') ON CONFLICT (hash) DO NOTHING;
  SELECT COALESCE(max(credit_number), 0) INTO last FROM invoice WHERE credit_year = p_year;
  FOR each IN SELECT * FROM invoice WHERE voided_at IS NOT NULL AND credit_number IS NULL ORDER BY id LIMIT p_most FOR UPDATE LOOP
    last := last + 1;
    issued := issued + 1;
    UPDATE invoice SET credit_year = p_year, credit_number = last, credited_at = p_at WHERE id = each.id;
    PERFORM post_email('invoice-cancelled', append_event('invoice', each.id::text, NULL, 'credit-note-issued', 'system', NULL,
      jsonb_build_object('year', p_year, 'number', last), NULL, p_at), 'invoice', each.id::text, c.person) FROM billing_contact(each.pledge_id) c;
  END LOOP;
  SELECT COALESCE(max(number), 0) INTO last FROM invoice WHERE year = p_year;
  FOR each IN SELECT * FROM invoice v WHERE number IS NULL AND EXISTS (SELECT FROM pledge l WHERE l.id = v.pledge_id AND COALESCE(l.decided_at, '-infinity') <= (p ->> 'decidedBefore')::timestamptz)
    ORDER BY id LIMIT p_most FOR UPDATE LOOP
    last := last + 1;
    issued := issued + 1;
    UPDATE invoice v SET year = p_year, number = last, issued_at = p_at, issuer_id = i.id, account_id = a.id, facts = invoice_facts(v),
      name = o.legal_name, address = NULLIF(o.billing_address, ''), tax_number = NULLIF(o.tax_number, ''),
      purchase_order = COALESCE(NULLIF(l.purchase_order, ''), NULLIF(o.purchase_order, ''))
    FROM pledge l JOIN organisation o ON o.id = l.organisation_id, receipt_issuer i, payment_account a
    WHERE v.id = each.id AND l.id = v.pledge_id AND i.hash = issuer_hash AND a.hash = account_hash;
    PERFORM post_email('invoice-issued', append_event('invoice', each.id::text, NULL, 'invoice-issued', 'system', NULL,
      jsonb_build_object('year', p_year, 'number', last), NULL, p_at), 'invoice', each.id::text, c.person) FROM billing_contact(each.pledge_id) c;
  END LOOP;
  RETURN issued;
END $$;

REVOKE ALL ON FUNCTION issue_invoices(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION issue_invoices(jsonb) TO pledgebook_app;
