import { Logger, run, type Runner } from 'graphile-worker';
import { releaseJobsOfDeadWorkers, markWorkerAlive, workerUrl } from '#server/job/worker-liveness-store';
import { CRONTAB, tasks } from '#server/job/tasks';
import { log } from '#server/log';
import { keepSealing } from '#server/seal/keep-sealing';

const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error(message);
  else if (level === 'warning') log.warn(message);
});

/**
 * Starts a worker for the jobs in PostgreSQL, in this process. Several workers can run, in one process or in many: one worker takes each job, and
 * another one takes the jobs of a killed process within about a minute. While it runs, it seals new events. Stop it with `stop()`, which lets running jobs finish.
 */
export async function runWorker(): Promise<Runner> {
  await releaseJobsOfDeadWorkers();
  const runner = await run({
    connectionString: workerUrl(),
    concurrency: 4,
    maxPoolSize: 6,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList: tasks,
    crontab: CRONTAB,
    logger,
    // Without batches, a worker that stops does not wait until its last job is recorded as done, and another worker would do it again.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events: markWorkerAlive(),
  });
  const endSealing = keepSealing();
  // However it ends.
  void runner.promise.then(endSealing, endSealing);
  const stop = async () => {
    await Promise.all([endSealing(), runner.stop()]);
  };
  return { ...runner, stop };
}
