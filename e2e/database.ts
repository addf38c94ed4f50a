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
