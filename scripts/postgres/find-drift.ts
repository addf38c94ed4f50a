import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { readMigrations, readSchema } from '#scripts/postgres/migration-files';
import { NO_FILTERS, withEngine } from '#scripts/postgres/schema-engine';

/** The extensions that a migration may create. Add one here when a migration needs it. */
const EXTENSIONS = { btree_gist, citext, pg_trgm, unaccent };

/** The SQL that changes the migrations' result to the schema, or undefined if they are equal. It runs in memory, without a server. */
export async function findDrift(): Promise<string | undefined> {
  return withEngine(connectInMemory, undefined, async (schemaEngine) => {
    const { exitCode, stdout } = await schemaEngine.diff({
      from: { tag: 'migrations', ...readMigrations() },
      to: { tag: 'schemaDatamodel', files: [readSchema()] },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return exitCode === 0 ? undefined : (stdout ?? 'They differ.');
  });
}

async function connectInMemory(): Promise<SqlDriverAdapter> {
  const database = await PGlite.create({ extensions: EXTENSIONS });
  const adapter = await new PrismaPGlite(database).connect();
  // The adapter does not wait for a script, does not report its failure, and does not close its database.
  return Object.assign(adapter, {
    executeScript: async (script: string) => void (await database.exec(script)),
    dispose: async () => (database.closed ? undefined : database.close()),
  });
}
