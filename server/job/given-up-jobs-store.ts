import { db } from '#server/db';

/** A job that failed as often as it may. `error`: what the last attempt said. */
export type GivenUpRow = Readonly<{ id: string; task: string; attempts: number; error: string; at: Date }>;

/** The oldest jobs that were given up, without those of emails, which have a list of their own. */
export function findGivenUpJobs(limit: number): Promise<GivenUpRow[]> {
  return db().$queryRaw<GivenUpRow[]>`
    SELECT id::text AS id, task_identifier AS task, attempts::int AS attempts, COALESCE(last_error, '') AS error, updated_at AS at FROM graphile_worker.jobs
    WHERE attempts >= max_attempts AND locked_at IS NULL AND task_identifier NOT IN ('send-email', 'send-letter') ORDER BY updated_at, id LIMIT ${limit}::int`;
}

/** Lets a job that was given up begin anew, with its event. Returns whether it had been given up. */
export async function storeTriedAgain(row: Readonly<{ job: string; actor: string; at: Date }>): Promise<boolean> {
  const [answer] = await db().$queryRaw<
    { done: boolean }[]
  >`SELECT try_job_again(${JSON.stringify(row)}::jsonb) AS done`;
  return answer?.done ?? false;
}
