import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  bindMigrationAwareSqlAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { inMemoryPostgres } from '#scripts/postgres/in-memory-postgres';
import { migrationAdapter } from '#scripts/postgres/migration-adapter';
import { readMigrations, readSchema } from '#scripts/postgres/migration-files';
import { UserFacingError, messageOf } from '#scripts/process/user-facing-error';

// Prisma's command line downloads this same engine as a program; the WebAssembly build comes with npm and needs no network.
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** What `applyMigrations` did: migrations applied now, failed ones it tried again, applied ones whose file has changed since. */
export type Applied = Readonly<{ applied: string[]; triedAgain: string[]; edited: string[] }>;

/**
 * Applies all pending migrations to the database at `url`, in order, as `prisma migrate deploy` does. One that failed or
 * was cut off before is tried again: PostgreSQL undid it as a whole. With `last` it stops after the migration of that name. Throws Trouble with the engine's words.
 */
export async function applyMigrations(url: string, last?: string): Promise<Applied> {
  return withEngine(migrationAdapter(url), async (schemaEngine) => {
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

/** The SQL that leads from the migrations to the schema, or undefined when they agree. Needs no database. */
export async function findDrift(): Promise<string | undefined> {
  return withEngine(inMemoryPostgres(), async (schemaEngine) => {
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

async function withEngine<T>(
  database: SqlMigrationAwareDriverAdapterFactory,
  work: (schemaEngine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const { path: file, content } = readSchema();
  const { factory, disconnect } = closable(database);
  try {
    const schemaEngine = await engine.SchemaEngine.new(
      { datamodels: [[file, content]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work(schemaEngine);
  } catch (error) {
    throw new UserFacingError(`Prisma's schema engine refuses:\n${messageOf(error)}`);
  } finally {
    await disconnect();
  }
}

/** The engine leaves its connections open, and they would keep us waiting at the end. */
function closable(database: SqlMigrationAwareDriverAdapterFactory) {
  const open: SqlDriverAdapter[] = [];
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting;
    open.push(adapter);
    return adapter;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: database.provider,
    adapterName: database.adapterName,
    connect: () => keep(database.connect()),
    connectToShadowDb: () => keep(database.connectToShadowDb()),
  };
  return { factory, disconnect: () => Promise.all(open.map((adapter) => adapter.dispose())) };
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(path.join(path.dirname(glue), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) } });
}
