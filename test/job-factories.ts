import { ask } from '#test/factories';

/** Makes a job that failed as often as it may. Returns its id. */
export async function giveUpJob(task: string, error: string): Promise<string> {
  const [row] = await ask<{ id: string }>("SELECT (graphile_worker.add_job($1, '{}')).id::text AS id", [task]);
  await ask('SELECT graphile_worker.permanently_fail_jobs(ARRAY[$1::bigint], $2)', [row?.id, error]);
  return row?.id ?? '';
}
