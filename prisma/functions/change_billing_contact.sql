-- Sends the invoices of an organisation to another address, which becomes a contact. The previous address is deleted if it is nobody's: no account, no invitation, no
-- other right. Nobody else loses a right. An organisation with ten other contacts keeps its address.
CREATE OR REPLACE FUNCTION change_billing_contact(p_organisation bigint, p_name text, p_email text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  previous text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation contacts ' || p_organisation, 0));
  previous := (SELECT billing_email FROM organisation WHERE id = p_organisation);
  IF previous = p_email AND EXISTS (SELECT FROM organisation_contact WHERE organisation_id = p_organisation AND email = p_email AND is_billing) THEN
    RETURN;
  END IF;
  DELETE FROM organisation_contact WHERE organisation_id = p_organisation AND email = previous AND email <> p_email AND user_id IS NULL AND status <> 'invited'
    AND NOT (is_primary OR is_logos OR is_all);
  IF (SELECT count(*) FROM organisation_contact WHERE organisation_id = p_organisation AND email <> p_email) >= 10 THEN
    RETURN;
  END IF;
  INSERT INTO organisation_contact (organisation_id, name, email, is_billing, status) VALUES (p_organisation, p_name, p_email, true, 'confirmed')
  ON CONFLICT (organisation_id, email) DO UPDATE SET is_billing = true;
  UPDATE organisation SET billing_email = p_email WHERE id = p_organisation;
END $$;

REVOKE ALL ON FUNCTION change_billing_contact(bigint, text, text) FROM PUBLIC;
