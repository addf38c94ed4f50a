-- Queues one email for each of these people who is to be reminded on this day, with its event, its job and what it is about; stages that were passed over are
-- recorded as skipped, so that they never come later. Returns the number of emails. Whoever runs at the same time waits, and then finds only what is left; the keys
-- of reminder and of email refuse a second one whatever happens. Other emails go first, because people wait for them.
CREATE OR REPLACE FUNCTION queue_reminders(p_on date, p_at timestamptz, p_people uuid[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  since date := reminders_since(p_on);
  queued int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('queue reminders', 0));
  WITH found AS MATERIALIZED (
    SELECT * FROM reminders_due(p_on, since) r
    -- Others had their email of this day.
    WHERE r.person_id = ANY (p_people) AND NOT EXISTS (SELECT FROM email m WHERE m.dedup_key = r.person_id || ':reminder:' || p_on)
  ), people AS (
    SELECT person_id, jsonb_agg(jsonb_build_object('pledge', pledge_id::text, 'due', due, 'stage', stage) ORDER BY due, pledge_id) AS reminders,
      CASE max(stage) WHEN 'overdue' THEN 'instalment-overdue' WHEN 'due' THEN 'instalment-due' ELSE 'instalment-coming' END AS kind
    FROM found GROUP BY person_id
  ), posted AS (
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    SELECT n.kind, append_event('person', n.person_id::text, NULL, 'reminder-queued', 'system', NULL,
        jsonb_build_object('kind', n.kind, 'reminders', n.reminders), NULL, p_at),
      'person', n.person_id::text, n.person_id, p.locale, n.person_id || ':reminder:' || p_on
    FROM people n JOIN person p ON p.id = n.person_id
    RETURNING id, recipient_id
  ), decided AS (
    INSERT INTO reminder (pledge_id, due, stage, email_id, decided_on)
    SELECT f.pledge_id, f.due, s.stage, CASE WHEN s.stage = f.stage THEN m.id END, p_on
    FROM found f JOIN posted m ON m.recipient_id = f.person_id
    JOIN unnest(enum_range(NULL::reminder_stage)) AS s (stage) ON s.stage <= f.stage
    WHERE s.stage = f.stage OR NOT EXISTS (SELECT FROM reminder e WHERE e.pledge_id = f.pledge_id AND e.due = f.due AND e.stage = s.stage)
  )
  SELECT queue_sending(array_agg(id), 5) INTO queued FROM posted;
  RETURN queued;
END $$;

REVOKE ALL ON FUNCTION queue_reminders(date, timestamptz, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_reminders(date, timestamptz, uuid[]) TO pledgebook_app;
