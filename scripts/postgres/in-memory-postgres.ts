import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/** The extensions a migration may create. Add one here when a migration needs it. */
const extensions = { btree_gist, citext, pg_trgm, unaccent };

/**
 * PostgreSQL in this process's memory, as the schema engine takes it: migrations can be replayed and compared anywhere,
 * without a server. Not for the application, which always runs on the real one.
 */
export function inMemoryPostgres(): SqlMigrationAwareDriverAdapterFactory {
  return { provider: 'postgres', adapterName: 'in-memory', connect, connectToShadowDb: connect };
}

async function connect(): Promise<SqlDriverAdapter> {
  const database = await PGlite.create({ extensions });
  const adapter = await new PrismaPGlite(database).connect();
  // The adapter neither waits for a script nor tells of its failure, nor closes what it was given.
  return Object.assign(adapter, {
    executeScript: async (script: string) => void (await database.exec(script)),
    dispose: async () => (database.closed ? undefined : database.close()),
  });
}
