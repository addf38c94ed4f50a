-- Begins a change of a person's email address by an admin, with its event, an email to each of the two addresses, and the job that applies it. {"id", "person", "email",
-- "stopToken" (a hash), "actor", "reason", "effectiveAt", "at"}. Returns "requested"; "waiting" if one waits already; "taken" if the address is another person's. The event
-- does not have the address. The emails go before a bulk sending, as sign-in links do: the old address has three days to stop it.
CREATE OR REPLACE FUNCTION request_address_change(p jsonb) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  posted bigint;
  side text;
BEGIN
  IF EXISTS (SELECT FROM person WHERE email = p ->> 'email') THEN
    RETURN 'taken';
  END IF;
  INSERT INTO address_change (id, person_id, email, stop_token, effective_at, created_at)
  VALUES ((p ->> 'id')::uuid, p_person, p ->> 'email', p ->> 'stopToken', (p ->> 'effectiveAt')::timestamptz, (p ->> 'at')::timestamptz)
  ON CONFLICT (person_id) DO NOTHING;
  IF NOT FOUND THEN
    RETURN 'waiting';
  END IF;
  PERFORM append_event('person', p_person::text, NULL, 'address-change-requested', 'person', (p ->> 'actor')::uuid, '{}',
    jsonb_build_object('reason', p ->> 'reason'), (p ->> 'at')::timestamptz);
  FOREACH side IN ARRAY ARRAY['old', 'new'] LOOP
    INSERT INTO email (kind, subject_stream, subject_id, recipient_id, locale, dedup_key)
    VALUES ('address-change-' || side, 'address-change', p ->> 'id', CASE WHEN side = 'old' THEN p_person END,
      (SELECT locale FROM person WHERE id = p_person), (p ->> 'id') || ':' || side)
    RETURNING id INTO posted;
    PERFORM queue_sending(ARRAY[posted], -5);
  END LOOP;
  PERFORM graphile_worker.add_job('apply-address-change', json_build_object('changeId', p ->> 'id'), run_at := (p ->> 'effectiveAt')::timestamptz,
    job_key := 'address-change:' || (p ->> 'id'));
  RETURN 'requested';
END $$;

REVOKE ALL ON FUNCTION request_address_change(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION request_address_change(jsonb) TO pledgebook_app;
