-- Lets the emails about a decision wait until it can no longer be undone.
CREATE OR REPLACE FUNCTION delay_emails(p_event bigint, p_final timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
BEGIN
  -- The same key: it moves the job that was queued with the email.
  PERFORM graphile_worker.add_job('send-email', json_build_object('emailId', id::text), job_key := 'email:' || id, max_attempts := 14, run_at := p_final)
  FROM email WHERE event_id = p_event AND state = 'waiting';
END $$;

REVOKE ALL ON FUNCTION delay_emails(bigint, timestamptz) FROM PUBLIC;
