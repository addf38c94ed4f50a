-- Queues an email of staff to everyone in the list of a benefit, with its event, once for each key: {"slug", "on", "year", "open", "texts": {language: {"subject", "text"}},
-- "seen", "actor", "key", "at"}. `seen` is the fingerprint of the recipients that the sender saw. The texts are the private text of the event, which can be erased. Returns
-- {"kind": "sent", "recipients"}, {"kind": "changed"} (others would get it now), {"kind": "nobody"}, or the result of claim_idempotency_key.
CREATE OR REPLACE FUNCTION send_benefit_email(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_slug text := p ->> 'slug';
  p_actor uuid := (p ->> 'actor')::uuid;
  p_hash bytea := sha256(convert_to((p - 'key' - 'at')::text, 'UTF8'));
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', p_hash, true);
  readers jsonb;
  facts jsonb;
  said bigint;
  queued int;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  PERFORM lock_organisations(false);
  SELECT jsonb_agg(to_jsonb(r) ORDER BY r.pledge_id, r.person_id), jsonb_build_object('organisations', count(DISTINCT r.organisation_id), 'recipients', count(*))
  INTO readers, facts
  FROM benefit_recipients(p_slug, (p ->> 'on')::date, (p ->> 'year')::int, (p ->> 'open')::boolean) r;
  IF readers IS NULL THEN
    RETURN jsonb_build_object('kind', 'nobody');
  ELSIF md5(readers::text) <> p ->> 'seen' THEN
    RETURN jsonb_build_object('kind', 'changed');
  END IF;
  said := append_event('benefit', p_slug, NULL, 'benefit-email-sent', 'person', p_actor,
    jsonb_build_object('on', p -> 'on', 'year', p -> 'year', 'open', p -> 'open') || facts, jsonb_build_object('texts', p -> 'texts'), (p ->> 'at')::timestamptz);
  WITH posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT 'benefit-email', said, 'pledge', r ->> 'pledge_id', (r ->> 'person_id')::uuid, r ->> 'locale', concat_ws(':', said, 'benefit-email', r ->> 'pledge_id', r ->> 'person_id')
    FROM jsonb_array_elements(readers) r RETURNING id
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', p_hash, jsonb_build_object('recipients', queued));
  RETURN jsonb_build_object('kind', 'sent', 'recipients', queued);
END $$;

REVOKE ALL ON FUNCTION send_benefit_email(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION send_benefit_email(jsonb) TO pledgebook_app;
