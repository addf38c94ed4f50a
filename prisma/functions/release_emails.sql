-- Sends the emails at once that wait about the event of a pledge with this version: something else has happened to the pledge, so it can no longer be undone. A job that
-- runs already is left alone.
CREATE OR REPLACE FUNCTION release_emails(p_pledge bigint, p_version int) RETURNS void
LANGUAGE sql SET search_path = unannounced, pg_catalog, public, pg_temp AS $$
  SELECT graphile_worker.reschedule_jobs(array_agg(j.id), run_at := now())
  FROM event e JOIN email m ON m.event_id = e.id JOIN graphile_worker.jobs j ON j.key = 'email:' || m.id
  WHERE e.stream = 'pledge' AND e.stream_id = p_pledge::text AND e.version = p_version AND m.state = 'waiting' AND j.run_at > now() AND j.attempts = 0
  HAVING count(*) > 0;
$$;

REVOKE ALL ON FUNCTION release_emails(bigint, int) FROM PUBLIC;
