-- Sets the billing contact to the one given last. A previous contact who is only for billing and has no account is deleted, so an organisation with
-- ten contacts never gets an eleventh. If it has ten other contacts, bills still go to the previous address.
CREATE OR REPLACE FUNCTION change_billing_contact(p_organisation bigint, p_name text, p_email text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation contacts ' || p_organisation, 0));
  IF EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND email = p_email AND is_billing) THEN
    RETURN;
  END IF;
  DELETE FROM organisation_contact
  WHERE organisation_id = p_organisation AND is_billing AND user_id IS NULL AND NOT (is_primary OR is_logos OR is_all);
  IF (SELECT count(*) FROM organisation_contact WHERE organisation_id = p_organisation AND email <> p_email) >= 10 THEN
    RETURN;
  END IF;
  UPDATE organisation_contact SET is_billing = false WHERE organisation_id = p_organisation AND is_billing;
  INSERT INTO organisation_contact (organisation_id, name, email, is_billing, status) VALUES (p_organisation, p_name, p_email, true, 'confirmed')
  ON CONFLICT (organisation_id, email) DO UPDATE SET is_billing = true;
  UPDATE organisation SET billing_email = p_email WHERE id = p_organisation;
END $$;

REVOKE ALL ON FUNCTION change_billing_contact(bigint, text, text) FROM PUBLIC;
