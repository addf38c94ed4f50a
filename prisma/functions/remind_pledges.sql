-- Queues the email about what is overdue once more for these pledges, as a treasurer asked: {"actor", "key", "hash", "references", "on", "at"}. One email for each person, with
-- its event and job. What cannot be reminded of is left out. Whoever runs at the same time waits, and then finds only what is left. Returns {"kind":"stored"}, or the result of
-- claim_idempotency_key.
CREATE OR REPLACE FUNCTION remind_pledges(p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  p_actor uuid := (p ->> 'actor')::uuid;
  p_on date := (p ->> 'on')::date;
  earlier jsonb := claim_idempotency_key(p_actor, p ->> 'key', decode(p ->> 'hash', 'hex'), true);
  queued int;
BEGIN
  IF earlier IS NOT NULL THEN
    RETURN earlier;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('queue reminders', 0));
  WITH found AS MATERIALIZED (
    SELECT g.supporter_id AS person_id, g.id AS pledge_id, d.due
    FROM pledge g CROSS JOIN LATERAL overdue_dues(g.id, p_on) d
    WHERE g.reference IN (SELECT jsonb_array_elements_text(p -> 'references')) AND why_not_reminded(g.id, p_actor, p_on) IS NULL
      AND NOT EXISTS (SELECT FROM erasure e WHERE e.person_id = g.supporter_id)
  ), people AS (
    SELECT person_id, jsonb_agg(jsonb_build_object('pledge', pledge_id::text, 'due', due, 'stage', 'overdue') ORDER BY due, pledge_id) AS reminders
    FROM found GROUP BY person_id
  ), posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT 'instalment-overdue', append_event('person', n.person_id::text, NULL, 'reminder-queued', 'person', p_actor,
        jsonb_build_object('kind', 'instalment-overdue', 'reminders', n.reminders), NULL, (p ->> 'at')::timestamptz),
      'person', n.person_id::text, n.person_id, u.locale, n.person_id || ':reminder:' || p_on
    FROM people n JOIN person u ON u.id = n.person_id
    RETURNING id, recipient_id
  ), decided AS (
    INSERT INTO reminder (pledge_id, due, stage, round, email_id, decided_on)
    SELECT f.pledge_id, f.due, 'overdue',
      COALESCE((SELECT max(r.round) + 1 FROM reminder r WHERE r.pledge_id = f.pledge_id AND r.due = f.due AND r.stage = 'overdue'), 0), m.id, p_on
    FROM found f JOIN posted m ON m.recipient_id = f.person_id
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  INSERT INTO idempotency_key (user_id, key, hash, answer) VALUES (p_actor, p ->> 'key', decode(p ->> 'hash', 'hex'), '{"kind": "done"}');
  RETURN jsonb_build_object('kind', 'stored');
END $$;

REVOKE ALL ON FUNCTION remind_pledges(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remind_pledges(jsonb) TO pledgebook_app;
