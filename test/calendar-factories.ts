import { type JobHelpers, Logger, runOnce } from 'graphile-worker';
import { countOf } from '#test/factories';
import { goTo } from '#test/reminder-factories';
import { addDays, type CivilDate } from '#domain/civil-date';
import { CRONTAB, tasks } from '#server/job/tasks';
import { workerUrl } from '#server/job/worker-liveness-store';

const SCHEDULED = CRONTAB.split('\n').map((line) => line.split(' ')[5] ?? '');
const QUIET = new Logger(() => () => undefined);

/** Does what the worker does on a day: each scheduled job once, and whatever is queued. */
export async function work(): Promise<void> {
  for (const name of SCHEDULED) await tasks[name]?.({}, {} as JobHelpers);
  if ((await countOf('graphile_worker.jobs')) === 0) return;
  await runOnce({ connectionString: workerUrl(), taskList: tasks, noHandleSignals: true, logger: QUIET });
}

/** Sets the clock to a first day; the result lives on to a day counted from it, and works on each. */
export function startOn(start: CivilDate): (count: number) => Promise<void> {
  let day = start;
  goTo(start);
  return async (count) => {
    for (const until = addDays(start, count); day < until;) {
      day = addDays(day, 1);
      goTo(day);
      await work();
    }
  };
}
