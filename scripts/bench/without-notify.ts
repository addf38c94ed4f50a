import { withClient } from '#scripts/bench/with-client';
import { UserFacingError } from '#scripts/process/user-facing-error';

const ADD_JOBS = "select pg_get_functiondef('graphile_worker.add_jobs'::regproc) as source";

/** Does `work` while the job queue of that database tells nobody of new jobs: PostgreSQL lets only one NOTIFY commit at a time. */
export async function withoutNotify<T>(owner: string, work: () => Promise<T>): Promise<T> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query<{ source: string }>(ADD_JOBS);
    const source = rows[0]?.source ?? '';
    const silent = source.replace(/perform pg_notify\([^;]*;/, '');
    if (silent === source)
      throw new UserFacingError("The job queue's add_jobs no longer notifies; this comparison is over.");
    await client.query(silent);
    try {
      return await work();
    } finally {
      await client.query(source);
    }
  });
}
