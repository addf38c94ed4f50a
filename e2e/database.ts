import pg from 'pg';

/** Runs a statement as the owner of the tables, like `npm run admin`, and returns its rows. */
export async function inDatabase<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_OWNER_URL });
  await client.connect();
  try {
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Makes a decision final, as if it could not be undone at once any more: the invoices of an acceptance get their numbers. */
export async function makeFinal(reference: string): Promise<void> {
  await inDatabase("UPDATE pledge SET decided_at = decided_at - interval '1 minute' WHERE reference = $1", [reference]);
  await inDatabase("SELECT graphile_worker.add_job('issue-invoices')", []);
}

/** Offers places at once that a decline has freed, as if it could not be undone any more. */
export async function offerNow(): Promise<void> {
  await inDatabase(
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at := now()) FROM graphile_worker.jobs
     WHERE task_identifier = 'offer-places' AND run_at > now() HAVING count(*) > 0`,
    [],
  );
}

/** Passes the name of pledges for the public, as a reviewer would, one after the other. Quicker than the desk where a test needs many. */
export async function passNames(references: readonly string[]): Promise<void> {
  const rows = await inDatabase<{ kind: string }>(
    `SELECT write_event(jsonb_build_object('actor', (SELECT id FROM person WHERE email = 'tomas@example.org'), 'key', gen_random_uuid(), 'hash', 'ab',
       'pledgeId', id, 'version', version, 'from', review, 'to', review, 'nameLook', 'shown', 'event', jsonb_build_object('type', 'name-shown'),
       'at', now(), 'bookedOn', now()::date, 'entries', '[]'::jsonb, 'emails', '[]'::jsonb, 'instalments', '[]'::jsonb, 'payment', NULL,
       'approval', false, 'newRound', false, 'freePlaces', false, 'answer', '{}'::jsonb)) ->> 'kind' AS kind
     FROM pledge WHERE reference = ANY($1)`,
    [references],
  );
  const passed = rows.filter(({ kind }) => kind === 'stored');
  if (passed.length !== references.length) throw new Error(`Not all names were passed: ${JSON.stringify(rows)}`);
}

/** A job of the background that failed as often as it may. */
export async function giveUpJob(): Promise<void> {
  await inDatabase(
    "SELECT graphile_worker.permanently_fail_jobs(ARRAY[(graphile_worker.add_job('make-root', run_at := now() + interval '1 day')).id], 'The disk is full')",
    [],
  );
}
