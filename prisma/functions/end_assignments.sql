-- Takes from a person the pledges that they cannot be assigned any more: their role went, or a pledge became their organisation's.
CREATE OR REPLACE FUNCTION end_assignments(p_person uuid, p_at timestamptz) RETURNS void
LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT change_assignment(l.id, p_person, NULL, 'system', NULL, p_at) FROM (
    SELECT l.id FROM pledge_assignment a JOIN pledge l ON l.id = a.pledge_id WHERE a.reviewer_id = p_person AND NOT can_be_assigned(p_person, l) ORDER BY l.id) l;
$$;

REVOKE ALL ON FUNCTION end_assignments(uuid, timestamptz) FROM PUBLIC;
