-- Lets a job that was given up begin anew, with its event. {"job", "actor", "at"}. Returns whether it had been given up: nobody was faster, and it is still there.
CREATE OR REPLACE FUNCTION try_job_again(p jsonb) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  given_up record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('try again job ' || (p ->> 'job'), 0));
  SELECT id, task_identifier, attempts INTO given_up FROM graphile_worker.jobs
  WHERE id = (p ->> 'job')::bigint AND attempts >= max_attempts AND locked_at IS NULL;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM graphile_worker.reschedule_jobs(ARRAY[given_up.id], run_at := now(), attempts := 0);
  PERFORM append_event('job', given_up.id::text, NULL, 'job-tried-again', 'person', (p ->> 'actor')::uuid,
    jsonb_build_object('task', given_up.task_identifier, 'attempts', given_up.attempts), NULL, (p ->> 'at')::timestamptz);
  RETURN true;
END $$;

REVOKE ALL ON FUNCTION try_job_again(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION try_job_again(jsonb) TO pledgebook_app;
