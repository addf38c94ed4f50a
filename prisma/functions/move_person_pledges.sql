-- Moves pledges from one person to another, each with an event of type p_type as its next version: a decision on an earlier version is then a conflict. The desk finds them
-- by the address of either while they are moved. The number of supporters stays exact; pledges of organisations count as theirs, whoever made them.
CREATE OR REPLACE FUNCTION move_person_pledges(p_pledges bigint[], p_from person, p_into person, p_type text, p_actor uuid, p_merge bigint, p_at timestamptz, p_booked date)
RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  each pledge;
  event bigint;
  events jsonb := '{}';
BEGIN
  FOR each IN SELECT * FROM pledge WHERE id = ANY (p_pledges) AND supporter_id = p_from.id ORDER BY id FOR UPDATE LOOP
    UPDATE pledge SET supporter_id = p_into.id, version = version + 1, search = CASE p_type
      WHEN 'supporter-merged' THEN search || ' ' || p_into.email ELSE rtrim(replace(search || ' ', ' ' || fold_name(p_from.email) || ' ', ' ')) END
    WHERE id = each.id;
    event := append_event('pledge', each.id::text, each.version + 1, p_type, 'person', p_actor, jsonb_build_object('merge', p_merge::text), NULL, p_at);
    IF each.organisation_id IS NULL THEN
      events := events || jsonb_build_object(each.id, event);
    END IF;
  END LOOP;
  PERFORM move_counted_pledges(events, 'person ' || p_from.id, 'person ' || p_into.id, p_booked);
END $$;

REVOKE ALL ON FUNCTION move_person_pledges(bigint[], person, person, text, uuid, bigint, timestamptz, date) FROM PUBLIC;
