import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { lastLines, runInForeground, stopChild } from '#scripts/process/child';
import { dataDir } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';
import { messageOf } from '#scripts/process/run-script';

const STOP_PATIENCE_MS = 25_000;

/**
 * The database of a command: connection strings of the application, of the application without a connection pooler, and of the owner; the session key
 * that was created with it; the other commands that use it; and a promise that resolves if it ends while in use.
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
 * Runs `work` on the database of the settings: `DATABASE_URL` (and `DIRECT_URL`, `DATABASE_OWNER_URL`) if set, otherwise the embedded one, which is
 * started or joined for the duration. Other commands see this user of it by `name`.
 */
export async function withDatabase<T>(name: string, work: (database: Database) => Promise<T>): Promise<T> {
  const { DATABASE_URL: web, AUTH_SECRET: authSecret } = process.env;
  if (web) {
    const direct = process.env.DIRECT_URL || web;
    const owner = process.env.DATABASE_OWNER_URL || direct;
    await tryConnection('DATABASE_URL', web);
    if (direct !== web) await tryConnection('DIRECT_URL', direct);
    if (owner !== direct) await tryConnection('DATABASE_OWNER_URL', owner);
    return work({ web, direct, owner, authSecret, others: [], lost: new Promise(() => undefined) });
  }
  const { urls, secrets, others, lost, release } = await openEmbeddedPostgres(dataDir(), `pledgebook ${name}`);
  try {
    const { web, owner } = urls;
    return await work({ web, direct: web, owner, authSecret: secrets.authSecret, others, lost });
  } finally {
    await release();
  }
}

async function tryConnection(setting: string, url: string): Promise<void> {
  try {
    if (!/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new Error('it does not begin with postgresql://');
    await withClient(url, () => Promise.resolve(), { connectionTimeoutMillis: 10_000 });
  } catch (error) {
    throw new UserFacingError(
      `${setting} does not lead to a database: ${messageOf(error)}.\n` +
        'Expected is postgresql://USER:PASSWORD@HOST:PORT/DATABASE of a PostgreSQL that runs; unset it to use the embedded one.',
    );
  }
}

/** Runs `work` on one connection to a database and closes it. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  options: pg.ClientConfig = {},
): Promise<T> {
  const client = new pg.Client({ connectionString: url, ...options });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The error of a command whose embedded database has ended. The database is not started again: it would have another port than its users know, and
 * the reason why it ended (a person, too little memory) would probably end it again. A service manager sees the exit code and restarts everything.
 */
export function databaseEnded(): UserFacingError {
  const file = path.join(dataDir(), 'postgres.log');
  return new UserFacingError(
    `The database has ended by itself:\n${lastLines(file, 12)}\nAll of it is in ${file}. Nothing acknowledged is lost; start again.`,
  );
}

/** Runs a child process in the foreground while its database runs. If the database ends first, it stops the child and throws UserFacingError. */
export async function runOnDatabase(child: ChildProcess, lost: Promise<void>): Promise<number> {
  const end = await Promise.race([runInForeground(child), lost.then(() => 'lost' as const)]);
  if (end !== 'lost') return end;
  await stopChild(child, STOP_PATIENCE_MS);
  throw databaseEnded();
}
