-- Begins a change of a person's email address, in place of one that waits, and queues an email to each of the two addresses. {"id", "person", "email", "oldToken",
-- "newToken", "expires", "at"}; tokens are hashes. The event does not have the address.
CREATE OR REPLACE FUNCTION request_email_change(p jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_person uuid := (p ->> 'person')::uuid;
  posted bigint;
  side text;
BEGIN
  -- In one statement: of two requests at the same moment the later one stays.
  INSERT INTO email_change (id, person_id, email, old_token, new_token, expires, created_at)
  VALUES ((p ->> 'id')::uuid, p_person, p ->> 'email', p ->> 'oldToken', p ->> 'newToken', (p ->> 'expires')::timestamptz, (p ->> 'at')::timestamptz)
  ON CONFLICT (person_id) DO UPDATE SET id = EXCLUDED.id, email = EXCLUDED.email, old_token = EXCLUDED.old_token, new_token = EXCLUDED.new_token,
    old_confirmed_at = NULL, new_confirmed_at = NULL, expires = EXCLUDED.expires, created_at = EXCLUDED.created_at;
  PERFORM append_event('person', p_person::text, NULL, 'email-change-requested', 'person', p_person, '{}', NULL, (p ->> 'at')::timestamptz);
  FOREACH side IN ARRAY ARRAY['old', 'new'] LOOP
    INSERT INTO email (kind, subject_stream, subject_id, recipient_id, locale, dedup_key)
    VALUES ('email-change-' || side, 'email-change', p ->> 'id', CASE WHEN side = 'old' THEN p_person END,
      (SELECT locale FROM person WHERE id = p_person), (p ->> 'id') || ':' || side)
    RETURNING id INTO posted;
    PERFORM queue_sending(ARRAY[posted]);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION request_email_change(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION request_email_change(jsonb) TO pledgebook_app;
