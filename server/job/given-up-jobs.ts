import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findGivenUpJobs, storeTriedAgain } from '#server/job/given-up-jobs-store';

/** A job that failed as often as it may. `at`: its last attempt (RFC 3339); `error`: the first line of what that said. */
export type GivenUpJob = Readonly<{ id: string; task: string; attempts: number; error: string; at: string }>;

/** How many are shown; the others follow as these are done. */
const SHOWN = 50;

/** The longest error that is shown. */
const LONGEST = 300;

/** The jobs that were given up, the oldest first. */
export async function listGivenUpJobs(_staff: Staff<'manage-roles'>): Promise<GivenUpJob[]> {
  const rows = await findGivenUpJobs(SHOWN);
  return rows.map(({ error, at, ...row }) => ({
    ...row,
    error: (error.split('\n')[0] ?? '').slice(0, LONGEST),
    at: at.toISOString(),
  }));
}

/** Lets a job begin anew. `not-given-up`: it is done or running, or somebody else was faster. */
export async function tryJobAgain(staff: Staff<'manage-roles'>, job: bigint): Promise<'queued' | 'not-given-up'> {
  const done = await storeTriedAgain({ job: String(job), actor: staff.id, at: now() });
  return done ? 'queued' : 'not-given-up';
}
