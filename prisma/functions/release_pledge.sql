-- Releases the open amount of an accepted pledge, on behalf of the system: no person acts. The version prevents a second run from releasing again.
-- Returns whether it was released.
CREATE OR REPLACE FUNCTION release_pledge(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  moved pledge;
  event bigint;
BEGIN
  UPDATE pledge SET version = version + 1
  WHERE id = (p ->> 'pledgeId')::bigint AND review = 'approved' AND version = (p ->> 'version')::int
  RETURNING * INTO moved;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  event := append_event('pledge', moved.id::text, moved.version, 'released', 'system', NULL,
    jsonb_build_object('amount', (SELECT sum((e ->> 'released')::bigint)::text FROM jsonb_array_elements(p -> 'entries') e), 'currency', moved.currency),
    jsonb_strip_nulls(jsonb_build_object('reason', p ->> 'reason')), (p ->> 'at')::timestamptz);
  PERFORM write_entries(event, moved, (p ->> 'bookedOn')::date, p -> 'entries');
  IF moved.kind = 'sponsorship' THEN
    PERFORM settle_invoices(moved, NULL, (p ->> 'bookedOn')::date, (p ->> 'at')::timestamptz);
    PERFORM settle_agreement(moved, NULL, (p ->> 'at')::timestamptz);
  END IF;
  PERFORM post_to_contacts('pledge-released', event, 'pledge', moved.id::text, moved.supporter_id, moved.organisation_id);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION release_pledge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release_pledge(jsonb) TO pledgebook_app;
