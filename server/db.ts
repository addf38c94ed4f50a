import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import { PrismaClient } from '#generated/prisma/client';
import { getEnv } from '#server/env';

const statementName = (sql: string) => createHash('sha1').update(sql).digest('base64');

/** A client whose every connection takes the narrow role: no DDL, no update or delete of facts, whoever the URL signs in as. */
function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: getEnv().DATABASE_URL,
      options: '-c role=pledgebook_app',
      application_name: 'pledgebook',
      max: 20,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 8_000,
      query_timeout: 10_000,
      idle_in_transaction_session_timeout: 30_000,
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
