-- Makes a person a Fellow from a day on, with the pledge, event and email of it: {"person", "reference", "campaign", "citation", "entries", "actor", "at", "on", and the key}. What it is for is the
-- message of the pledge, which is shown only once the person agrees. Returns {"kind": "stored"}; "not-found" for nobody and for who was forgotten; "own" for who acts; "never-signed-in"; "already"
-- if they are a member for life; or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION grant_fellowship(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- A record that was merged into another one is that person's old one.
  p_person uuid := (SELECT COALESCE(merged_into, id) FROM person WHERE id = (p ->> 'person')::uuid);
  p_actor uuid := (p ->> 'actor')::uuid;
  p_at timestamptz := (p ->> 'at')::timestamptz;
  p_hash bytea := decode(p ->> 'hash', 'hex');
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  who person;
  made pledge;
  event bigint;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  ELSIF p_person = p_actor THEN
    RETURN jsonb_build_object('kind', 'own');
  END IF;
  PERFORM lock_person(p_person);
  SELECT * INTO who FROM person WHERE id = p_person AND merged_into IS NULL;
  IF NOT FOUND OR EXISTS (SELECT FROM erasure WHERE person_id = p_person) THEN
    RETURN jsonb_build_object('kind', 'not-found');
  ELSIF who.email_verified IS NULL THEN
    RETURN jsonb_build_object('kind', 'never-signed-in');
  ELSIF EXISTS (SELECT FROM membership_term WHERE person_id = p_person AND last_day IS NULL) THEN
    RETURN jsonb_build_object('kind', 'already');
  END IF;
  INSERT INTO pledge (reference, campaign_id, kind, supporter_id, membership_class, currency, amount, parts, every_months, approvals_needed, recognition, display_name, show_name, show_amount,
    message, message_consent, review, search, created_at, decided_at)
  SELECT p ->> 'reference', c.id, 'membership', p_person, 'fellow', c.currency, 0, 0, 0, 1, 'anonymous', '', false, false,
    p ->> 'citation', false, 'approved', concat_ws(' ', p ->> 'reference', who.name, who.email), p_at, p_at
  FROM campaign c WHERE c.id = (p ->> 'campaign')::int
  RETURNING * INTO made;
  event := append_event('pledge', made.id::text, 1, 'fellowship-granted', 'person', p_actor, '{}', jsonb_build_object('reason', p ->> 'citation'), p_at);
  PERFORM write_entries(event, made, (p ->> 'on')::date, p -> 'entries');
  PERFORM keep_membership(made, (p ->> 'on')::date);
  PERFORM post_email('fellowship-granted', event, 'pledge', made.id::text, p_person);
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, '{}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION grant_fellowship(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION grant_fellowship(jsonb) TO pledgebook_app;
