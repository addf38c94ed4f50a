-- Changes the purchase order of a sponsorship, which its next invoices and agreement have: {"pledgeId", "purchaseOrder" (empty for none), "actor", "at"}. What was issued stays.
-- Returns 'changed', also if it was the same, or 'not-found' if the pledge is no sponsorship.
CREATE OR REPLACE FUNCTION change_purchase_order(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  known pledge;
BEGIN
  SELECT * INTO known FROM pledge WHERE id = (p ->> 'pledgeId')::bigint AND kind = 'sponsorship' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'not-found';
  ELSIF known.purchase_order <> p ->> 'purchaseOrder' THEN
    UPDATE pledge SET purchase_order = p ->> 'purchaseOrder' WHERE id = known.id;
    PERFORM record_pledge_organisation_event(known.id, 'purchase-order-changed', (p ->> 'actor')::uuid, '{}', (p ->> 'at')::timestamptz);
  END IF;
  RETURN 'changed';
END $$;

REVOKE ALL ON FUNCTION change_purchase_order(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_purchase_order(jsonb) TO pledgebook_app;
