import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import { db, directUrl } from '#server/db';
import { log } from '#server/log';

/** Where a worker connects: past a pooler, since it listens. */
export const workerUrl = (): string => directUrl('pledgebook worker');

/**
 * Events of a worker that shows that it lives: the connection on which it listens holds an advisory lock named after it, for as long as that
 * connection stands. PostgreSQL takes the lock away with the process, however that ends.
 */
export function showLife(): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // After the LISTEN that is on its way. Shared, since a connection that stands in for a broken one may come before that one is gone.
    client.once('drain', () => {
      client
        .query('SELECT pg_advisory_lock_shared(hashtextextended($1, 0))', [workerPool.id])
        .catch((error: unknown) => log.error({ err: error }, 'a worker could not show that it lives'));
    });
  });
  return events;
}

/**
 * Frees the jobs that a worker had taken when its process was killed; graphile-worker by itself waits four hours. Returns how many. A worker
 * takes its first jobs a moment before its lock, so jobs taken in the last seconds wait for the next time.
 */
export async function freeAbandonedJobs(): Promise<number> {
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
