-- Forgets a person: their names, addresses, texts and everything with which they sign in go from every table; the ledger, the events and what a law keeps of receipts
-- stay. Records that were merged into theirs are forgotten with them. {"person", "name" and "email" (the pseudonym's), "at", "on", "pledges": [{"id", "version"}], "moves": what write_event gets to withdraw and to end what is open,
-- "actor" and "reason" if an admin does it on a written request, "replay"}. Returns {"kind": "forgotten"}, also if they were before; {"kind": "conflict"} if a pledge has changed since it was read; {"kind": "gone"}; or, unless an
-- erasure is replayed, {"kind": "last-admin"} or {"kind": "last-contact"}. All or nothing.
CREATE OR REPLACE FUNCTION forget_person(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_on date := (p ->> 'on')::date;
  p_actor uuid := COALESCE((p ->> 'actor')::uuid, p_person);
  by_admin boolean := p_actor <> p_person;
  p_replay boolean := COALESCE((p ->> 'replay')::boolean, false);
  known person;
  alias person;
  each_role role;
  move jsonb;
BEGIN
  PERFORM lock_organisations(false);
  -- Of two last admins at the same moment one stays. Before the rows of people: two admins can forget each other.
  PERFORM pg_advisory_xact_lock(hashtextextended('last admin', 0));
  PERFORM lock_person(p_person);
  SELECT * INTO known FROM person WHERE id = p_person FOR UPDATE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'gone');
  ELSIF EXISTS (SELECT FROM erasure WHERE person_id = p_person) THEN
    RETURN jsonb_build_object('kind', 'forgotten');
  ELSIF known.merged_into IS NOT NULL AND NOT p_replay THEN
    RETURN jsonb_build_object('kind', 'conflict');
  END IF;
  IF NOT p_replay AND is_last_admin(p_person) THEN
    RETURN jsonb_build_object('kind', 'last-admin');
  ELSIF NOT p_replay AND EXISTS (SELECT FROM last_contact_of(p_person, p_on)) THEN
    RETURN jsonb_build_object('kind', 'last-contact');
  END IF;
  IF EXISTS (SELECT FROM pledge l WHERE l.supporter_id = p_person AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(p -> 'pledges') e WHERE (e ->> 'id')::bigint = l.id AND (e ->> 'version')::int = l.version)) THEN
    RETURN jsonb_build_object('kind', 'conflict');
  END IF;
  FOR move IN SELECT * FROM jsonb_array_elements(p -> 'moves') LOOP
    IF write_event(move) ->> 'kind' <> 'stored' THEN
      RAISE EXCEPTION USING ERRCODE = 'PB004', MESSAGE = 'a pledge has changed';
    END IF;
  END LOOP;
  FOR each_role IN SELECT role FROM staff_role WHERE user_id = p_person LOOP
    PERFORM change_role(jsonb_build_object('user', p_person, 'role', each_role, 'grant', false, 'actorKind', 'person', 'actor', p_actor, 'at', p_at));
  END LOOP;
  DELETE FROM staff_digest WHERE person_id = p_person;
  PERFORM pause_reminders(jsonb_build_object('person', p_person, 'pause', false, 'by', CASE WHEN by_admin THEN 'admin' ELSE 'account' END, 'actor', p_actor, 'at', p_at));
  PERFORM cancel_email_change(p_person, p_at, p_actor);
  PERFORM stop_address_change(jsonb_build_object('person', p_person, 'actor', p_actor, 'at', p_at));
  PERFORM remove_factors(jsonb_build_object('person', p_person, 'by', CASE WHEN by_admin THEN 'admin' ELSE 'person' END, 'actor', p_actor, 'at', p_at));
  PERFORM remove_payment_method(jsonb_build_object('pledgeId', l.id, 'actor', p_actor, 'at', p_at)) FROM pledge l WHERE l.supporter_id = p_person;
  PERFORM erase_texts(known);
  PERFORM erase_receipts(p_on, p_at, p_person);
  UPDATE person SET name = p ->> 'name', email = p ->> 'email', email_verified = NULL, locale = NULL, postal_address = NULL, last_seen_at = NULL WHERE id = p_person;
  INSERT INTO erasure (person_id, at, kept_until) SELECT p_person, p_at, receipts_kept_until(p_person);
  -- How they asked stays. The caller has refused their names and addresses in it.
  PERFORM append_event('person', p_person::text, NULL, 'forgotten', 'person', p_actor, '{}', jsonb_strip_nulls(jsonb_build_object('reason', p ->> 'reason')), p_at);
  FOR alias IN SELECT * FROM person WHERE merged_into = p_person ORDER BY id FOR UPDATE LOOP
    -- The name lies beside the event of the merge, and is looked for in other texts once more.
    alias.name := COALESCE(alias.name, (SELECT t.data ->> 'name' FROM event e JOIN event_private t ON t.event_id = e.id
      WHERE e.stream = 'person' AND e.stream_id = alias.id::text AND e.type = 'record-merged' ORDER BY e.version DESC LIMIT 1));
    PERFORM remove_factors(jsonb_build_object('person', alias.id, 'by', CASE WHEN by_admin THEN 'admin' ELSE 'person' END, 'actor', p_actor, 'at', p_at));
    PERFORM erase_texts(alias);
    UPDATE person SET name = 'Forgotten supporter ' || upper(left(id::text, 4)), email = 'forgotten-' || id || '@forgotten.invalid', email_verified = NULL, last_seen_at = NULL WHERE id = alias.id;
    INSERT INTO erasure (person_id, at) VALUES (alias.id, p_at) ON CONFLICT DO NOTHING;
    PERFORM append_event('person', alias.id::text, NULL, 'forgotten', 'person', p_actor, '{}', NULL, p_at);
  END LOOP;
  RETURN jsonb_build_object('kind', 'forgotten');
EXCEPTION
  WHEN SQLSTATE 'PB004' THEN
    RETURN jsonb_build_object('kind', 'conflict');
END $$;

REVOKE ALL ON FUNCTION forget_person(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_person(jsonb) TO pledgebook_app;
