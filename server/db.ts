import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { PrismaClient } from '#generated/prisma/client';
import { getEnv } from '#server/env';

// By name, so that PostgreSQL keeps their plans; through PgBouncer that needs 1.21 or later with max_prepared_statements.
const statementName = (sql: string) => createHash('sha1').update(sql).digest('base64');

/** The role with the narrow rights, which every connection of the application takes. */
export const APP_ROLE = 'pledgebook_app';
const AS_APP_ROLE = `-c role=${APP_ROLE}`;

/**
 * What a connection asks for as it starts: the narrow role, and time-outs in milliseconds. A pooler refuses or drops these, so through one nothing is asked
 * for and the login itself brings them: `npm run db:migrate` sets them on it. Which of the two it was, the start and readiness look: see `connection-store.ts`.
 */
function startOptions(): pg.ClientConfig {
  const { DATABASE_URL, DIRECT_URL } = getEnv();
  if (DATABASE_URL !== DIRECT_URL) return {};
  return { options: AS_APP_ROLE, statement_timeout: 8_000, idle_in_transaction_session_timeout: 30_000 };
}

/** A client whose every connection has the narrow role: no DDL, no update or delete of facts, whoever the URL signs in as. */
function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: getEnv().DATABASE_URL,
      application_name: 'pledgebook',
      max: 20,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      query_timeout: 10_000,
      ...startOptions(),
    },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  );
  return new PrismaClient({ adapter });
}

// One pool a process, also where a bundler loads this file twice.
const kept = globalThis as { pledgebookDb?: PrismaClient };

/** The only database client. */
export function db(): PrismaClient {
  return (kept.pledgebookDb ??= connect());
}

/** Closes the pool, for scripts that end. */
export async function closeDb(): Promise<void> {
  await kept.pledgebookDb?.$disconnect();
  delete kept.pledgebookDb;
}

/** Where a long-lived connection of its own leads, with the narrow role: past a pooler. `name` is shown to the database's administrators. */
export function directUrl(name: string): string {
  const url = new URL(getEnv().DIRECT_URL);
  url.searchParams.set('options', AS_APP_ROLE);
  url.searchParams.set('application_name', name);
  return url.href;
}

/** Runs one statement that may take minutes, on a direct connection with the narrow role and without a time-out; answers its rows. */
export async function runLong<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: directUrl('pledgebook start'), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0');
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
