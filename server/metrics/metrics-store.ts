import { db, poolUse } from '#server/db';

/** The use of this process's connections to the database. */
export const readPoolUse = poolUse;

/** What the database says for the metrics. Ages are in seconds. */
export type DatabaseMetrics = Readonly<{
  jobsWaiting: number;
  jobsGivenUp: number;
  oldestJobAge: number;
  emailsFailed: number;
  emailsRetrying: number;
  figuresAge: number;
  sealLag: number;
}>;

/** Reads them in one query. */
export async function readDatabaseMetrics(): Promise<DatabaseMetrics> {
  const [row] = await db().$queryRaw<DatabaseMetrics[]>`
    SELECT jobs.*, emails.*, (SELECT extract(epoch FROM now() - folded_at)::float8 FROM figure_fold) AS "figuresAge",
      COALESCE(extract(epoch FROM now() - (
        SELECT at FROM event WHERE id > COALESCE((SELECT up_to FROM event_seal ORDER BY seq DESC LIMIT 1), 0) ORDER BY id LIMIT 1
      )), 0)::float8 AS "sealLag"
    FROM (
      SELECT count(*) FILTER (WHERE is_waiting)::int AS "jobsWaiting",
        count(*) FILTER (WHERE attempts >= max_attempts)::int AS "jobsGivenUp",
        COALESCE(extract(epoch FROM now() - min(run_at) FILTER (WHERE is_waiting)), 0)::float8 AS "oldestJobAge"
      FROM (
        SELECT *, run_at <= now() AND locked_at IS NULL AND attempts < max_attempts AS is_waiting FROM graphile_worker._private_jobs
      ) job
    ) jobs, (
      SELECT count(*) FILTER (WHERE state = 'failed')::int AS "emailsFailed",
        count(*) FILTER (WHERE state = 'waiting' AND attempts > 0)::int AS "emailsRetrying"
      FROM email WHERE state IN ('failed', 'waiting')
    ) emails`;
  if (!row) throw new Error('The database has no figures');
  return row;
}
