-- Changes the purchase order of a sponsorship, which its next invoices and agreement have: {"pledgeId", "purchaseOrder" (empty for none), "shown" (the
-- one that the form showed), "actor", "at"}. What was issued stays. The event has both as private text, because they are typed. Returns 'changed', also if it was the same;
-- 'conflict' if somebody else has changed it since; or 'not-found' if the pledge is no sponsorship.
CREATE OR REPLACE FUNCTION change_purchase_order(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  known pledge;
  now_at int;
BEGIN
  SELECT * INTO known FROM pledge WHERE id = (p ->> 'pledgeId')::bigint AND kind = 'sponsorship' FOR UPDATE;
  IF NOT FOUND THEN
    RETURN 'not-found';
  ELSIF known.purchase_order = p ->> 'purchaseOrder' THEN
    RETURN 'changed';
  ELSIF known.purchase_order <> p ->> 'shown' THEN
    RETURN 'conflict';
  END IF;
  UPDATE pledge SET purchase_order = p ->> 'purchaseOrder', version = version + 1 WHERE id = known.id RETURNING version INTO now_at;
  PERFORM append_event('pledge', known.id::text, now_at, 'purchase-order-changed', 'person', (p ->> 'actor')::uuid, '{}',
    jsonb_build_object('before', known.purchase_order, 'after', p ->> 'purchaseOrder'), (p ->> 'at')::timestamptz);
  RETURN 'changed';
END $$;

REVOKE ALL ON FUNCTION change_purchase_order(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION change_purchase_order(jsonb) TO pledgebook_app;
