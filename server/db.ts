import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { PrismaClient } from '#generated/prisma/client';
import { getEnv } from '#server/env';

// Statements have names so that PostgreSQL keeps their plans. A pooler gives each transaction another connection, which knows other names, so through one they have
// none: PgBouncer keeps names only from version 1.21, and Debian 12 has 1.18.
const statementName = (sql: string) => createHash('sha1').update(sql).digest('base64');

/** Whether the connections lead through a pooler. */
function isPooled(): boolean {
  const { DATABASE_URL, DIRECT_URL } = getEnv();
  return DATABASE_URL !== DIRECT_URL;
}

/** The role with restricted rights that every connection of the application uses. */
export const APP_ROLE = 'pledgebook_app';
const AS_APP_ROLE = `-c role=${APP_ROLE}`;

/**
 * The options of a new connection: the restricted role, and time-outs in milliseconds. A connection pooler refuses or ignores them, so through a
 * pooler none are sent and the login itself must have them: `npm run db:migrate` sets them on it. The start and the readiness check test the result:
 * see `connection-store.ts`.
 */
function startOptions(): pg.ClientConfig {
  if (isPooled()) return {};
  return { options: AS_APP_ROLE, statement_timeout: 8_000, idle_in_transaction_session_timeout: 30_000 };
}

/** A client whose connections all use the restricted role, whichever login the URL has: no DDL, no update or delete of facts. */
function connect(): PrismaClient {
  shared.pledgebookPool = new pg.Pool({
    connectionString: getEnv().DATABASE_URL,
    application_name: 'pledgebook',
    max: 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 10_000,
    ...startOptions(),
  });
  const adapter = new PrismaPg(shared.pledgebookPool, {
    disposeExternalPool: true,
    ...(isPooled() ? {} : { statementNameGenerator: ({ sql }) => statementName(sql) }),
  });
  return new PrismaClient({ adapter });
}

// One pool per process, also if a bundler loads this file twice.
const shared = globalThis as { pledgebookDb?: PrismaClient; pledgebookPool?: pg.Pool };

/** How this process uses its connections: how many are open, how many of them idle, and how many requests wait for one. */
export function poolUse(): Readonly<{ open: number; idle: number; waiting: number }> {
  const { totalCount: open = 0, idleCount: idle = 0, waitingCount: waiting = 0 } = shared.pledgebookPool ?? {};
  return { open, idle, waiting };
}

/** The only database client. */
export function db(): PrismaClient {
  return (shared.pledgebookDb ??= connect());
}

/** Closes the pool, so that a script can end. */
export async function closeDb(): Promise<void> {
  await shared.pledgebookDb?.$disconnect();
  delete shared.pledgebookDb;
}

/** The URL for a separate, long-lived connection with the restricted role. It bypasses the connection pooler. Database administrators see `name`. */
export function directUrl(name: string): string {
  const url = new URL(getEnv().DIRECT_URL);
  url.searchParams.set('options', AS_APP_ROLE);
  url.searchParams.set('application_name', name);
  return url.href;
}

/** Runs one statement that may take minutes, on a direct connection with the restricted role and without a time-out. Returns its rows. Database administrators see `name`. */
export async function runLong<T extends pg.QueryResultRow>(
  sql: string,
  { name = 'pledgebook start', values = [] }: Readonly<{ name?: string; values?: readonly unknown[] }> = {},
): Promise<T[]> {
  const client = new pg.Client({ connectionString: directUrl(name), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0');
    return (await client.query<T>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Runs one statement of a long transaction. */
export type LongQuery = <T extends pg.QueryResultRow>(sql: string, values: readonly unknown[]) => Promise<T[]>;

/**
 * Runs statements in one transaction that may take minutes, on a direct connection with the restricted role and without time-outs. `work` says at its end whether it is written; an error undoes all
 * of it, and so does the end of the process. Database administrators see `name`.
 */
export async function inLongTransaction<T>(
  name: string,
  work: (query: LongQuery) => Promise<Readonly<{ isWritten: boolean; result: T }>>,
): Promise<T> {
  const client = new pg.Client({ connectionString: directUrl(name), connectionTimeoutMillis: 10_000 });
  // A connection that is lost between two statements: the next one throws for the same reason.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0');
    const { isWritten, result } = await work(async (sql, values) => (await client.query(sql, [...values])).rows);
    await client.query(isWritten ? 'COMMIT' : 'ROLLBACK');
    return result;
  } finally {
    await client.end();
  }
}

/** A query of many rows: its text with `$1`, and the values, as `Prisma.sql` makes it. */
export type RowQuery = Readonly<{ text: string; values: readonly unknown[] }>;

/**
 * The rows of a query, `batch` at a time, all from one moment: a cursor on a direct connection with the restricted role holds them, so that nothing waits in memory, however many
 * there are. Each row is an array of texts, null where it has no value. The cursor ends when the reader stops.
 */
export async function* readBatches(
  { text, values }: RowQuery,
  batch: number,
): AsyncGenerator<Readonly<{ names: readonly string[]; rows: (string | null)[][] }>> {
  const client = new pg.Client({
    connectionString: directUrl('pledgebook export'),
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: () => String },
  });
  // A connection that is lost between two batches: reading the next one throws for the same reason.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    // The planner expects a cursor to be read in part. This one is read to its end, by a browser that may be slow.
    await client.query(
      "SET LOCAL cursor_tuple_fraction = 1; SET LOCAL statement_timeout = '5min'; SET LOCAL idle_in_transaction_session_timeout = '10min'",
    );
    await client.query(`DECLARE long NO SCROLL CURSOR FOR ${text}`, [...values]);
    for (;;) {
      const { fields, rows } = await client.query<(string | null)[]>({
        text: `FETCH ${batch} FROM long`,
        rowMode: 'array',
      });
      yield { names: fields.map(({ name }) => name), rows };
      if (rows.length < batch) return;
    }
  } finally {
    await client.end();
  }
}
