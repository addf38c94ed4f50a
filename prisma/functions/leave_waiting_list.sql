-- A person leaves a waiting list, or gives up the place that they are offered: {"person", "entry", "at"}. Returns whether the entry was theirs and had not ended.
CREATE OR REPLACE FUNCTION leave_waiting_list(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  own waiting_entry;
BEGIN
  PERFORM FROM person WHERE id = p_person FOR KEY SHARE;
  SELECT * INTO own FROM waiting_entry WHERE id = (p ->> 'entry')::bigint AND person_id = p_person FOR UPDATE;
  RETURN FOUND AND close_waiting(own.id, 'left', CASE own.state WHEN 'offered' THEN 'offer-declined' ELSE 'waiting-left' END, p_person, '{}', (p ->> 'at')::timestamptz);
END $$;

REVOKE ALL ON FUNCTION leave_waiting_list(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leave_waiting_list(jsonb) TO pledgebook_app;
