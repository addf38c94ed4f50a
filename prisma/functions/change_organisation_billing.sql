-- Changes who an organisation's invoices are for and where they go: {"organisation", "actor", "edited", "legalName", "billingAddress", "taxNumber",
-- "billingEmail", "at"}. `edited` is the last event that the form knew. The event says which parts have changed. Returns 'changed' (also if nothing did), 'conflict',
-- 'too-many' (the address would be an eleventh contact) or 'not-found' (no such known organisation, or the actor may not).
CREATE OR REPLACE FUNCTION change_organisation_billing(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_organisation bigint := (p ->> 'organisation')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
  known organisation;
  changed jsonb;
BEGIN
  PERFORM lock_organisations(false);
  SELECT * INTO known FROM organisation WHERE id = p_organisation FOR UPDATE;
  IF known.status IS DISTINCT FROM 'known' OR NOT EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND user_id = p_actor
      AND status = 'confirmed' AND (is_primary OR is_all OR is_billing)) THEN
    RETURN 'not-found';
  ELSIF organisation_edited(p_organisation, ARRAY['organisation-billing-changed']) <> (p ->> 'edited')::bigint THEN
    RETURN 'conflict';
  END IF;
  IF known.billing_email <> p ->> 'billingEmail' THEN
    PERFORM change_billing_contact(p_organisation, '', p ->> 'billingEmail');
    IF (SELECT billing_email FROM organisation WHERE id = p_organisation) <> p ->> 'billingEmail' THEN
      RAISE EXCEPTION USING ERRCODE = 'PB005', MESSAGE = 'the organisation has ten other contacts';
    END IF;
  END IF;
  SELECT to_jsonb(array_remove(ARRAY[CASE WHEN known.legal_name <> p ->> 'legalName' THEN 'legal-name' END,
    CASE WHEN known.billing_address <> p ->> 'billingAddress' THEN 'address' END, CASE WHEN known.tax_number <> p ->> 'taxNumber' THEN 'tax-number' END,
    CASE WHEN known.billing_email <> p ->> 'billingEmail' THEN 'email' END], NULL)) INTO changed;
  IF changed <> '[]' THEN
    UPDATE organisation SET legal_name = p ->> 'legalName', billing_address = p ->> 'billingAddress', tax_number = p ->> 'taxNumber'
    WHERE id = p_organisation;
    PERFORM record_organisation_event(p_organisation, 'organisation-billing-changed', p_actor, jsonb_build_object('changed', changed), (p ->> 'at')::timestamptz);
  END IF;
  RETURN 'changed';
EXCEPTION
  WHEN SQLSTATE 'PB005' THEN
    RETURN 'too-many';
END $$;

REVOKE ALL ON FUNCTION change_organisation_billing(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_organisation_billing(jsonb) TO pledgebook_app;
