-- Pauses or resumes a person's reminders, with the event. Without an `actor` the person did it. Returns whether anything changed: doing it twice changes nothing. A person who is gone has no reminders. The link of a
-- record that was merged is about the record that stays.
CREATE OR REPLACE FUNCTION pause_reminders(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_pause boolean := (p ->> 'pause')::boolean;
BEGIN
  IF p ->> 'by' <> 'account' THEN
    SELECT COALESCE(merged_into, id) INTO p_person FROM person WHERE id = p_person;
  END IF;
  IF p_pause THEN
    INSERT INTO reminder_pause (person_id, paused_at) SELECT id, (p ->> 'at')::timestamptz FROM person
    WHERE id = p_person AND NOT EXISTS (SELECT FROM erasure WHERE person_id = p_person) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM reminder_pause WHERE person_id = p_person;
  END IF;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM append_event('person', p_person::text, NULL, CASE WHEN p_pause THEN 'reminders-paused' ELSE 'reminders-resumed' END, 'person', COALESCE((p ->> 'actor')::uuid, p_person),
    jsonb_build_object('by', p ->> 'by'), NULL, (p ->> 'at')::timestamptz);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION pause_reminders(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pause_reminders(jsonb) TO pledgebook_app;
