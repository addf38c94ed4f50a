import pg from 'pg';
import { openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { dataDir } from '#scripts/process/paths';
import { UserFacingError, messageOf } from '#scripts/process/user-facing-error';

/**
 * The database a command works on: the application's connection string, the same past a pooler, the owner's, the key for sessions that was made
 * with it, the other commands that use it, and a promise that resolves if it ends while in use.
 */
export type Database = Readonly<{
  web: string;
  direct: string;
  owner: string;
  authSecret: string | undefined;
  others: readonly string[];
  lost: Promise<void>;
}>;

/**
 * Does `work` on the database of the settings: `DATABASE_URL` (and `DIRECT_URL`, `DATABASE_OWNER_URL`) if set, else the embedded one,
 * started for as long as needed or joined where it runs. `name` tells other commands who is there.
 */
export async function withDatabase<T>(name: string, work: (database: Database) => Promise<T>): Promise<T> {
  const web = process.env.DATABASE_URL;
  if (web) {
    const direct = process.env.DIRECT_URL || web;
    const owner = process.env.DATABASE_OWNER_URL || direct;
    await tryConnection('DATABASE_URL', web);
    if (direct !== web) await tryConnection('DIRECT_URL', direct);
    if (owner !== direct) await tryConnection('DATABASE_OWNER_URL', owner);
    return work({
      web,
      direct,
      owner,
      authSecret: process.env.AUTH_SECRET,
      others: [],
      lost: new Promise(() => undefined),
    });
  }
  const embedded = await openEmbeddedPostgres(dataDir(), `pledgebook ${name}`);
  try {
    const { urls, secrets, others, lost } = embedded;
    return await work({
      web: urls.web,
      direct: urls.web,
      owner: urls.owner,
      authSecret: secrets.authSecret,
      others,
      lost,
    });
  } finally {
    await embedded.release();
  }
}

async function tryConnection(setting: string, url: string): Promise<void> {
  try {
    if (!/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new Error('it does not begin with postgresql://');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    throw new UserFacingError(
      `${setting} does not lead to a database: ${messageOf(error)}.\n` +
        'Expected is postgresql://USER:PASSWORD@HOST:PORT/DATABASE of a PostgreSQL that runs; unset it to use the embedded one.',
    );
  }
}
