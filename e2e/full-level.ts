import pg from 'pg';

/** The number of the lock under which a level is full. At most one is at a time, so that the other tests find the rest of the levels on offer. */
const LEVEL_LOCK = 20_261_127;

/** Runs a part of a test while a level has no more places than are held. Other tests that need a full level wait. */
export async function whileFull(tier: string, run: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_DATABASE_OWNER_URL });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LEVEL_LOCK]);
    const capacities = 'SELECT id, capacity FROM tier WHERE slug = $1';
    const { rows } = await client.query<{ id: number; capacity: number | null }>(capacities, [tier]);
    await client.query(
      `UPDATE tier SET capacity = COALESCE((SELECT max(taken) FROM place_year WHERE kind = 'tier' AND slug = tier.slug), 0) WHERE slug = $1`,
      [tier],
    );
    try {
      await run();
    } finally {
      for (const { id, capacity } of rows)
        await client.query('UPDATE tier SET capacity = $2 WHERE id = $1', [id, capacity]);
    }
  } finally {
    await client.end();
  }
}
