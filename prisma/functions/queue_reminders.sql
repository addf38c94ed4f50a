-- Queues one email for each of these people who is to be reminded on this day, with its event, its job and what it is about; stages that were passed over are
-- recorded as skipped, so that they never come later. Returns the number of emails. Whoever runs at the same time waits, and then finds only what is left; the keys
-- of reminder and of email refuse a second one whatever happens. Other emails go first, because people wait for them.
CREATE OR REPLACE FUNCTION queue_reminders(p_on date, p_at timestamptz, p_people uuid[]) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
DECLARE
  each record;
  event bigint;
  posted bigint;
  queued int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('queue reminders', 0));
  FOR each IN
    SELECT r.person_id AS id, r.person_id || ':reminder:' || p_on AS dedup_key, array_agg(r.pledge_id) AS pledges, array_agg(r.due) AS days, array_agg(r.stage) AS stages,
      CASE max(r.stage) WHEN 'overdue' THEN 'instalment-overdue' WHEN 'due' THEN 'instalment-due' ELSE 'instalment-coming' END AS kind,
      jsonb_agg(jsonb_build_object('pledge', r.pledge_id::text, 'due', r.due, 'stage', r.stage) ORDER BY r.due, r.pledge_id) AS reminders
    FROM reminders_due(p_on) r WHERE r.person_id = ANY (p_people) GROUP BY r.person_id
  LOOP
    -- They had their email of this day.
    CONTINUE WHEN EXISTS (SELECT FROM email WHERE dedup_key = each.dedup_key);
    event := append_event('person', each.id::text, NULL, 'reminder-queued', 'system', NULL,
      jsonb_build_object('kind', each.kind, 'reminders', each.reminders), NULL, p_at);
    INSERT INTO email (kind, event_id, subject_stream, subject_id, recipient_id, locale, dedup_key)
    VALUES (each.kind, event, 'person', each.id::text, each.id, (SELECT locale FROM public.person WHERE id = each.id), each.dedup_key)
    RETURNING id INTO posted;
    INSERT INTO reminder (pledge_id, due, stage, email_id, decided_on)
    SELECT r.pledge_id, r.due, s.stage, CASE WHEN s.stage = r.stage THEN posted END, p_on
    FROM unnest(each.pledges, each.days, each.stages) AS r (pledge_id, due, stage)
    JOIN unnest(enum_range(NULL::reminder_stage)) AS s (stage) ON s.stage <= r.stage
    WHERE s.stage = r.stage OR NOT EXISTS (SELECT FROM reminder e WHERE e.pledge_id = r.pledge_id AND e.due = r.due AND e.stage = s.stage);
    PERFORM graphile_worker.add_job('send-email', json_build_object('emailId', posted::text), job_key := 'email:' || posted, max_attempts := 14, priority := 5);
    queued := queued + 1;
  END LOOP;
  RETURN queued;
END $$;

REVOKE ALL ON FUNCTION queue_reminders(date, timestamptz, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION queue_reminders(date, timestamptz, uuid[]) TO pledgebook_app;
