-- Merges the record of a person into another one of the same person: {"from", "into", "actor", "at", "bookedOn"}. All that is theirs moves, and `from` stays as an empty record
-- that nobody can sign in to. Both addresses are emailed. Returns {"kind": "merged", "merge"} (also if it was done before), {"kind": "not-found"}, or
-- {"kind": "refused", "code"}.
CREATE OR REPLACE FUNCTION merge_people(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_from uuid := (p ->> 'from')::uuid;
  p_into uuid := (p ->> 'into')::uuid;
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  source person;
  target person;
  refusal text;
  merge bigint;
  pledges bigint[];
  moved jsonb;
  event bigint;
BEGIN
  PERFORM lock_people(p_from, p_into);
  SELECT * INTO source FROM person WHERE id = p_from;
  SELECT * INTO target FROM person WHERE id = p_into;
  IF source.id IS NULL OR target.id IS NULL THEN
    RETURN jsonb_build_object('kind', 'not-found');
  END IF;
  SELECT id INTO merge FROM person_merge WHERE from_id = p_from AND into_id = p_into AND undone_at IS NULL;
  IF FOUND THEN
    RETURN jsonb_build_object('kind', 'merged', 'merge', merge::text);
  END IF;
  -- Nobody takes over what is another record's themselves.
  refusal := CASE WHEN p_actor IN (p_from, p_into) THEN 'own-record' ELSE (SELECT code FROM why_people_differ(p_from, p_into) code LIMIT 1) END;
  IF refusal IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', refusal);
  END IF;
  pledges := ARRAY(SELECT id FROM pledge WHERE supporter_id = p_from ORDER BY id);
  moved := move_person_data(source, target) || jsonb_build_object('pledges', pledges,
    'lastPledge', (SELECT COALESCE(max(id), 0) FROM pledge), 'lastEvent', (SELECT COALESCE(max(id), 0) FROM event));
  -- Who paused reminders in one of their records gets none in the other.
  moved := moved || jsonb_build_object('paused', EXISTS (SELECT FROM reminder_pause WHERE person_id = p_from)
    AND pause_reminders(jsonb_build_object('person', p_into, 'pause', true, 'by', 'merge', 'actor', p_actor, 'at', p_at)));
  INSERT INTO person_merge (from_id, into_id, merged_by, merged_at, moved) VALUES (p_from, p_into, p_actor, p_at, moved) RETURNING id INTO merge;
  PERFORM move_person_pledges(pledges, source, target, 'supporter-merged', p_actor, merge, p_at, (p ->> 'bookedOn')::date);
  -- What only this record knew lies beside the event, where it can be erased.
  event := append_event('person', p_from::text, NULL, 'record-merged', 'person', p_actor, jsonb_build_object('merge', merge::text, 'into', p_into),
    jsonb_build_object('name', source.name, 'postalAddress', source.postal_address, 'locale', source.locale), p_at);
  PERFORM post_email('records-merged', event, 'person', p_from::text, p_from);
  event := append_event('person', p_into::text, NULL, 'record-took-over', 'person', p_actor, jsonb_build_object('merge', merge::text, 'from', p_from), NULL, p_at);
  PERFORM post_email('records-merged', event, 'person', p_into::text, p_into);
  UPDATE person SET merged_into = p_into, name = NULL, postal_address = NULL, locale = NULL WHERE id = p_from;
  RETURN jsonb_build_object('kind', 'merged', 'merge', merge::text);
END $$;

REVOKE ALL ON FUNCTION merge_people(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION merge_people(jsonb) TO pledgebook_app;
