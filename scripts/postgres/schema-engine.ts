import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { citext } from '@electric-sql/pglite/contrib/citext';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PrismaPg } from '@prisma/adapter-pg';
import { type SqlDriverAdapter, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { readMigrations, readSchema } from '#scripts/postgres/migration-files';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';
import { messageOf } from '#scripts/process/run-script';

// Prisma's command line downloads this engine as a program. The WebAssembly build is an npm package and needs no other download.
const ENGINE = path.join(CHECKOUT, 'node_modules', '@prisma', 'schema-engine-wasm', 'schema_engine_bg.wasm');
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The extensions that a migration may create. Add one here when a migration needs it. */
const EXTENSIONS = { btree_gist, citext, pg_trgm, unaccent };

/** The result of `applyMigrations`: migrations applied now, failed ones that were tried again, and applied ones whose file has changed since. */
export type Applied = Readonly<{ applied: string[]; triedAgain: string[]; edited: string[] }>;

/**
 * Applies all pending migrations to the database at `url`, in order, like `prisma migrate deploy`. A migration that failed or was interrupted is
 * tried again, because PostgreSQL rolled it back completely. With `last` it stops after that migration. Throws UserFacingError with the engine's
 * message.
 */
export async function applyMigrations(url: string, last?: string): Promise<Applied> {
  const factory = new PrismaPg({ connectionString: url });
  const connect = async () => {
    const adapter = await factory.connect();
    // Prisma's adapter splits a script at every semicolon, also inside a function's body. Sent as one script, a failing migration is rolled back
    // completely.
    adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
    return adapter;
  };
  return withEngine(connect, async (schemaEngine) => {
    const migrationsList = readMigrations(last);
    const found = await schemaEngine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTERS,
    });
    for (const migrationName of found.failedMigrationNames)
      await schemaEngine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await schemaEngine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return {
      applied: appliedMigrationNames,
      triedAgain: found.failedMigrationNames,
      edited: found.editedMigrationNames,
    };
  });
}

/** The SQL that changes the migrations' result to the schema, or undefined if they are equal. It runs in memory, without a server. */
export async function findDrift(): Promise<string | undefined> {
  return withEngine(connectInMemory, async (schemaEngine) => {
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

async function withEngine<T>(
  connect: () => Promise<SqlDriverAdapter>,
  work: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const { path: file, content } = readSchema();
  // The engine leaves its connections open, which would keep this process alive.
  const open: SqlDriverAdapter[] = [];
  const connectAndKeep = async () => {
    const adapter = await connect();
    open.push(adapter);
    return adapter;
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'pledgebook',
    connect: connectAndKeep,
    connectToShadowDb: connectAndKeep,
  });
  try {
    return await work(await engine.SchemaEngine.new({ datamodels: [[file, content]] }, () => undefined, factory));
  } catch (error) {
    throw new UserFacingError(`Prisma's schema engine refuses:\n${messageOf(error)}`);
  } finally {
    await Promise.all(open.map((adapter) => adapter.dispose()));
  }
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<void> {
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(readFileSync(ENGINE), imports);
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } });
}
