-- Records that the charge for a due date was refused: {"pledgeId", "due", "on", "at"}. The method is not used again until it is saved anew, and its supporter gets an
-- email, unless they have removed it meanwhile. Once for a charge.
CREATE OR REPLACE FUNCTION refuse_charge(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_pledge bigint := (p ->> 'pledgeId')::bigint;
  supporter uuid := (SELECT supporter_id FROM pledge WHERE id = p_pledge);
  event bigint;
BEGIN
  UPDATE method_charge SET outcome = 'refused' WHERE pledge_id = p_pledge AND due = (p ->> 'due')::date AND outcome IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE saved_method SET refused_on = (p ->> 'on')::date WHERE pledge_id = p_pledge AND removed_at IS NULL;
  IF NOT FOUND THEN
    RETURN true;
  END IF;
  event := append_event('person', supporter::text, NULL, 'charge-refused', 'provider', NULL,
    jsonb_build_object('pledge', p_pledge::text, 'due', p ->> 'due'), NULL, (p ->> 'at')::timestamptz);
  PERFORM post_email('charge-refused', event, 'pledge', p_pledge::text, supporter);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION refuse_charge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refuse_charge(jsonb) TO pledgebook_app;
