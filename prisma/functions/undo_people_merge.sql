-- Undoes a merge of two records exactly: {"merge", "actor", "at", "bookedOn"}. Sessions of both end, and both addresses are emailed. Returns {"kind": "undone"},
-- {"kind": "not-found"}, or {"kind": "refused", "code"}.
CREATE OR REPLACE FUNCTION undo_people_merge(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_booked date := (p ->> 'bookedOn')::date;
  done person_merge;
  source person;
  target person;
  known jsonb;
  refusal text;
  each uuid;
BEGIN
  SELECT * INTO done FROM person_merge WHERE id = (p ->> 'merge')::bigint;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'not-found');
  END IF;
  PERFORM lock_people(done.from_id, done.into_id);
  SELECT * INTO STRICT done FROM person_merge WHERE id = done.id FOR UPDATE;
  SELECT * INTO STRICT source FROM person WHERE id = done.from_id;
  SELECT * INTO STRICT target FROM person WHERE id = done.into_id;
  refusal := undo_merge_refusal(done, source, target, p_actor, p_at);
  IF refusal IS NOT NULL THEN
    RETURN jsonb_build_object('kind', 'refused', 'code', refusal);
  END IF;
  SELECT t.data INTO STRICT known FROM event e JOIN event_private t ON t.event_id = e.id
  WHERE e.stream = 'person' AND e.stream_id = source.id::text AND e.type = 'record-merged' AND e.data ->> 'merge' = done.id::text;
  UPDATE person SET merged_into = NULL, name = known ->> 'name', postal_address = known ->> 'postalAddress', locale = known ->> 'locale' WHERE id = source.id;
  UPDATE person SET name = CASE WHEN done.moved -> 'filled' ? 'name' THEN NULL ELSE name END,
    postal_address = CASE WHEN done.moved -> 'filled' ? 'postal_address' THEN NULL ELSE postal_address END,
    locale = CASE WHEN done.moved -> 'filled' ? 'locale' THEN NULL ELSE locale END WHERE id = target.id;
  PERFORM return_person_data(source.id, target.id, done.moved);
  PERFORM move_person_pledges(ARRAY(SELECT value::bigint FROM jsonb_array_elements_text(done.moved -> 'pledges')), target, source, 'supporter-separated', p_actor, done.id,
    p_at, p_booked);
  -- A year that was paid while the other record was a member for life begins now.
  PERFORM keep_membership(l, p_booked) FROM pledge l WHERE l.supporter_id IN (source.id, target.id) AND l.kind = 'membership' AND l.review = 'approved';
  -- Who has resumed them since decides alone what became of it.
  IF (done.moved ->> 'paused')::boolean AND NOT EXISTS (SELECT FROM event
      WHERE stream = 'person' AND stream_id = target.id::text AND type = 'reminders-resumed' AND id > (done.moved ->> 'lastEvent')::bigint) THEN
    PERFORM pause_reminders(jsonb_build_object('person', target.id, 'pause', false, 'by', 'merge', 'actor', p_actor, 'at', p_at));
  END IF;
  DELETE FROM session WHERE user_id = target.id;
  UPDATE person_merge SET undone_at = p_at, undone_by = p_actor WHERE id = done.id;
  FOREACH each IN ARRAY ARRAY[source.id, target.id] LOOP
    PERFORM post_email('records-separated', append_event('person', each::text, NULL, 'record-separated', 'person', p_actor, jsonb_build_object('merge', done.id::text), NULL, p_at),
      'person', each::text, each);
  END LOOP;
  RETURN jsonb_build_object('kind', 'undone');
END $$;

REVOKE ALL ON FUNCTION undo_people_merge(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION undo_people_merge(jsonb) TO pledgebook_app;
