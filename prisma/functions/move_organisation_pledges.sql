-- Moves pledges from one organisation to another, each with an event of type p_type. The number of supporters stays exact.
CREATE OR REPLACE FUNCTION move_organisation_pledges(p_pledges bigint[], p_from bigint, p_into bigint, p_type text, p_actor uuid, p_data jsonb, p_at timestamptz,
  p_booked date) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  each pledge;
  events jsonb := '{}';
BEGIN
  FOR each IN SELECT * FROM pledge WHERE id = ANY (p_pledges) AND organisation_id = p_from ORDER BY id FOR UPDATE LOOP
    UPDATE pledge SET organisation_id = p_into WHERE id = each.id;
    events := events || jsonb_build_object(each.id, record_pledge_organisation_event(each.id, p_type, p_actor, p_data, p_at));
  END LOOP;
  PERFORM move_counted_pledges(events, 'organisation ' || p_from, 'organisation ' || p_into, p_booked);
END $$;

REVOKE ALL ON FUNCTION move_organisation_pledges(bigint[], bigint, bigint, text, uuid, jsonb, timestamptz, date) FROM PUBLIC;
