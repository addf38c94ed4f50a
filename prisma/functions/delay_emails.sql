-- Lets the emails about a decision wait until it can no longer be undone.
CREATE OR REPLACE FUNCTION delay_emails(p_event bigint, p_final timestamptz) RETURNS void
LANGUAGE plpgsql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
BEGIN
  -- The same key: it moves the jobs that were queued with the email.
  PERFORM queue_sending(ARRAY(SELECT id FROM email WHERE event_id = p_event AND state = 'waiting'), 0, p_final);
END $$;

REVOKE ALL ON FUNCTION delay_emails(bigint, timestamptz) FROM PUBLIC;
