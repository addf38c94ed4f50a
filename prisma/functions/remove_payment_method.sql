-- Stops using the saved method of a pledge, with its event and the job that removes it at the provider: {"pledgeId", "actor" (null: the site itself), "at"}. Returns
-- whether there was one.
CREATE OR REPLACE FUNCTION remove_payment_method(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_pledge bigint := (p ->> 'pledgeId')::bigint;
  p_actor uuid := (p ->> 'actor')::uuid;
BEGIN
  UPDATE saved_method SET removed_at = (p ->> 'at')::timestamptz, label = '' WHERE pledge_id = p_pledge AND removed_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM append_event('person', (SELECT supporter_id::text FROM pledge WHERE id = p_pledge), NULL, 'payment-method-removed',
    CASE WHEN p_actor IS NULL THEN 'system' ELSE 'person' END, p_actor, jsonb_build_object('pledge', p_pledge::text), NULL, (p ->> 'at')::timestamptz);
  PERFORM graphile_worker.add_job('remove-payment-method', json_build_object('pledgeId', p_pledge::text), job_key := 'remove-payment-method:' || p_pledge,
    max_attempts := 20);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION remove_payment_method(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remove_payment_method(jsonb) TO pledgebook_app;
