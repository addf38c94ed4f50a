-- Queues the jobs that send these emails; returns how many. Emails that nobody waits for have a higher p_priority, and come later. Without a search path of its own: the
-- caller's decides whether the worker is told at once. All jobs in one call, because graphile looks for each key among all jobs that wait.
CREATE OR REPLACE FUNCTION queue_sending(p_emails bigint[], p_priority int DEFAULT 0, p_run_at timestamptz DEFAULT NULL) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
  jobs graphile_worker.job_spec[] := ARRAY(
    SELECT jsonb_populate_record(NULL::graphile_worker.job_spec, jsonb_build_object('identifier', 'send-email', 'payload', jsonb_build_object('emailId', id::text),
      'job_key', 'email:' || id, 'max_attempts', 14, 'priority', p_priority, 'run_at', p_run_at))
    FROM unnest(p_emails) AS id);
BEGIN
  IF cardinality(jobs) > 0 THEN
    PERFORM graphile_worker.add_jobs(jobs);
  END IF;
  RETURN cardinality(jobs);
END $$;

REVOKE ALL ON FUNCTION queue_sending(bigint[], int, timestamptz) FROM PUBLIC;
