-- Records what a member of staff knows of what waits for them, and queues their email if there is to be one: {"person", "choice", "was", "on", "at", "seen", "email"}.
-- `was`: the day of the last digest and what was known, as they were read; if they have changed since, another worker was faster, and nothing happens.
CREATE OR REPLACE FUNCTION queue_digest(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  posted bigint;
BEGIN
  UPDATE staff_digest SET decided_on = (p ->> 'on')::date, seen = p -> 'seen', sent_at = CASE WHEN (p ->> 'email')::boolean THEN (p ->> 'at')::timestamptz ELSE sent_at END
  WHERE person_id = p_person AND choice = p ->> 'choice' AND decided_on IS NOT DISTINCT FROM (p -> 'was' ->> 'on')::date
    AND COALESCE(seen, 'null') = COALESCE(p -> 'was' -> 'seen', 'null');
  IF NOT FOUND OR NOT (p ->> 'email')::boolean THEN
    RETURN false;
  END IF;
  INSERT INTO email (kind, subject_stream, subject_id, recipient_id, locale, dedup_key)
  SELECT 'staff-digest', 'person', id::text, id, locale, concat_ws(':', id, 'digest', p ->> 'at') FROM person WHERE id = p_person
  RETURNING id INTO posted;
  PERFORM queue_sending(ARRAY[posted], 5);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION queue_digest(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_digest(jsonb) TO pledgebook_app;
