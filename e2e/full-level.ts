import pg from 'pg';

/** The number of the lock under which a level is full. At most one is at a time, so that the other tests find the rest of the levels on offer. */
const LEVEL_LOCK = 20_261_127;

async function withLock(lock: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query(`SELECT ${lock}($1)`, [LEVEL_LOCK]);
    await run(client);
  } finally {
    await client.end();
  }
}

/** Runs a test that needs every level on offer: on a phone, the table opens in the middle of those that are. */
export const whileNoneIsFull = (run: () => Promise<void>): Promise<void> => withLock('pg_advisory_lock_shared', run);

/**
 * Takes the last place of a level with `hold`, and runs a part of a test while it has no more. Other tests that need a full level wait. Nobody is left in its waiting
 * list.
 */
export function whileFull<T>(tier: string, hold: () => Promise<T>, run: (held: T) => Promise<void>): Promise<void> {
  return withLock('pg_advisory_lock', async (client) => {
    const capacities = 'SELECT id, capacity FROM tier WHERE slug = $1';
    const { rows } = await client.query<{ id: number; capacity: number | null }>(capacities, [tier]);
    await client.query(
      `UPDATE tier SET capacity = 1 + COALESCE((SELECT max(taken) FROM place_year WHERE kind = 'tier' AND slug = tier.slug), 0) WHERE slug = $1`,
      [tier],
    );
    try {
      await run(await hold());
    } finally {
      await client.query(
        "SELECT close_waiting(id, 'left', 'waiting-left', NULL, '{}', now()) FROM waiting_entry WHERE slug = $1 AND state IN ('waiting', 'offered')",
        [tier],
      );
      for (const { id, capacity } of rows)
        await client.query('UPDATE tier SET capacity = $2 WHERE id = $1', [id, capacity]);
    }
  });
}
