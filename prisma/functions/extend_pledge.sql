-- Plans further instalments of an accepted recurring gift, `parts` of `amount` in all, on behalf of the system: no person acts. `instalments` are those to add, or all
-- of them as a new plan where earlier ones change too. The version prevents a second run from adding them again, and
-- prevents any that were decided before the gift was ended. Returns whether they were added.
CREATE OR REPLACE FUNCTION extend_pledge(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moved pledge;
  event bigint;
BEGIN
  UPDATE pledge SET version = version + 1, amount = amount + (p ->> 'amount')::bigint, parts = parts + (p ->> 'parts')::int
  WHERE id = (p ->> 'pledgeId')::bigint AND review = 'approved' AND version = (p ->> 'version')::int AND repeat <> 'once'
  RETURNING * INTO moved;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO instalment (pledge_id, plan, seq, due, amount)
  SELECT moved.id, (SELECT max(plan) FROM instalment WHERE pledge_id = moved.id) + (p ->> 'isNewPlan')::boolean::int, (i ->> 'seq')::int, (i ->> 'due')::date, (i ->> 'amount')::bigint
  FROM jsonb_array_elements(p -> 'instalments') i;
  event := append_event('pledge', moved.id::text, moved.version, 'extended', 'system', NULL, p -> 'data', NULL, (p ->> 'at')::timestamptz);
  PERFORM write_entries(event, moved, (p ->> 'bookedOn')::date, p -> 'entries');
  PERFORM post_email('pledge-extended', event, 'pledge', moved.id::text, moved.supporter_id);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION extend_pledge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION extend_pledge(jsonb) TO pledgebook_app;
