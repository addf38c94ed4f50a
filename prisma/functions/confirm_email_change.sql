-- Confirms a change of email address from the address whose token it is, and changes the address once both have. {"token", "session", "at"}: hashes; the session is the
-- one that stays. Returns {"kind": "no-good-link"}, {"kind": "waiting", "person"} for the other address, {"kind": "taken"} if the address is another person's by now, or
-- {"kind": "changed"}. The sign-in links and the other sessions of the person end, and what finds or reaches them has the new address.
CREATE OR REPLACE FUNCTION confirm_email_change(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  p_at timestamptz := (p ->> 'at')::timestamptz;
  change email_change;
BEGIN
  UPDATE email_change SET
    old_confirmed_at = CASE WHEN old_token = p ->> 'token' THEN COALESCE(old_confirmed_at, p_at) ELSE old_confirmed_at END,
    new_confirmed_at = CASE WHEN new_token = p ->> 'token' THEN COALESCE(new_confirmed_at, p_at) ELSE new_confirmed_at END
  WHERE p ->> 'token' IN (old_token, new_token) AND expires > p_at RETURNING * INTO change;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('kind', 'no-good-link');
  END IF;
  IF change.old_confirmed_at IS NULL OR change.new_confirmed_at IS NULL THEN
    RETURN jsonb_build_object('kind', 'waiting', 'person', change.person_id);
  END IF;
  DELETE FROM email_change WHERE id = change.id;
  IF NOT set_person_email(change.person_id, change.email, p ->> 'session', p_at) THEN
    PERFORM append_event('person', change.person_id::text, NULL, 'email-change-cancelled', 'person', change.person_id, '{"why": "taken"}', NULL, p_at);
    RETURN jsonb_build_object('kind', 'taken', 'person', change.person_id);
  END IF;
  PERFORM append_event('person', change.person_id::text, NULL, 'email-changed', 'person', change.person_id, '{}', NULL, p_at);
  RETURN jsonb_build_object('kind', 'changed', 'person', change.person_id);
END $$;

REVOKE ALL ON FUNCTION confirm_email_change(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION confirm_email_change(jsonb) TO pledgebook_app;
