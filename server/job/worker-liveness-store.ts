import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { db, directUrl } from '#server/db';
import { log } from '#server/log';

/** The database URL of a worker. It bypasses the connection pooler, because a worker uses LISTEN. */
export const workerUrl = (): string => directUrl('pledgebook worker');

/**
 * Event handlers that mark a worker as alive. The connection on which it listens holds an advisory lock named after the worker. PostgreSQL releases
 * the lock when the connection or the process ends, for any reason.
 */
export function markWorkerAlive(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // Waits for the LISTEN in progress. The lock is shared, because a new connection can open before the broken one that it replaces is closed.
    client.once('drain', () => {
      client
        .query('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [workerPool.id])
        .catch((error: unknown) => log.error({ err: error }, 'a worker could not show that it lives'));
    });
  });
  return events;
}

/**
 * Releases the jobs of workers that were killed; graphile-worker alone waits four hours. Returns the number of jobs. A worker takes its first jobs
 * shortly before its lock, so jobs taken in the last 15 seconds wait for the next run.
 */
export async function releaseJobsOfDeadWorkers(): Promise<number> {
  const [row] = await db().$queryRaw<{ jobs: number }[]>`
    WITH taken AS MATERIALIZED (
      SELECT locked_by AS worker, count(*) AS jobs FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
      GROUP BY locked_by HAVING max(locked_at) < now() - interval '15 seconds'
    ), dead AS MATERIALIZED (
      SELECT worker, jobs FROM taken WHERE pg_try_advisory_xact_lock(hashtextextended(worker, 0))
    )
    SELECT COALESCE(sum(jobs), 0)::int AS jobs, graphile_worker.force_unlock_workers(array_agg(worker))::text FROM dead`;
  return row?.jobs ?? 0;
}
