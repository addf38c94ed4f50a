import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { type SqlDriverAdapter, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { OWNER_NAMES, type OwnerNames, reasonOf } from '#scripts/postgres/postgres-reason';
import { readMigrations, readSchema } from '#scripts/postgres/migration-files';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';
import { messageOf } from '#scripts/process/run-script';

// Prisma's command line downloads this engine as a program. The WebAssembly build is an npm package and needs no other download.
const ENGINE = path.join(CHECKOUT, 'node_modules', '@prisma', 'schema-engine-wasm', 'schema_engine_bg.wasm');
/** Nothing is left out of what the engine sees. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The result of `applyMigrations`: migrations applied now, failed ones that were tried again, and applied ones whose file has changed since. */
export type Applied = Readonly<{ applied: string[]; triedAgain: string[]; edited: string[] }>;

/** Marks the migration whose script has just run as finished, in the script's own transaction: a process that is killed right after it leaves nothing half done. */
const MARK_FINISHED = `
do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;
  end if;
end $$;`;

/**
 * Applies all pending migrations to the database at `url`, in order, like `prisma migrate deploy`. Scripts run on `client`, which holds the lock of the caller.
 * A migration that failed or was interrupted is tried again, because PostgreSQL rolled it back completely. With `last` it stops after that migration. Throws
 * UserFacingError with PostgreSQL's reason.
 */
export async function applyMigrations(client: pg.Client, url: string, last?: string): Promise<Applied> {
  const { rows } = await client.query<OwnerNames>(OWNER_NAMES);
  const factory = new PrismaPg({ connectionString: url });
  const connect = async () => {
    const adapter = await factory.connect();
    // Prisma's adapter splits a script at every semicolon, also inside a function's body. Sent as one script, a failing migration is rolled back
    // completely.
    adapter.executeScript = async (script) => void (await client.query(`${script};${MARK_FINISHED}`));
    return adapter;
  };
  return withEngine(connect, rows[0], async (schemaEngine) => {
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

/** Runs `work` with Prisma's schema engine on connections from `connect`, and closes them. Throws UserFacingError that has PostgreSQL's reason. */
export async function withEngine<T>(
  connect: () => Promise<SqlDriverAdapter>,
  names: OwnerNames | undefined,
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
    throw new UserFacingError(toWords(messageOf(error), (id) => factory.errorRegistry.consumeError(id)?.error, names));
  } finally {
    await Promise.all(open.map((adapter) => adapter.dispose()));
  }
}

/** What failed, in words. The engine knows an error of the connection by a number only. */
function toWords(message: string, errorOf: (id: number) => unknown, names: OwnerNames | undefined): string {
  const [, id] = /External error id#(\d+)/.exec(message) ?? [];
  if (id === undefined) return `Prisma's schema engine refuses:\n${message}`;
  const [, migration = 'The database'] = /migration_name="([^"]+)"/.exec(message) ?? [];
  return `${migration} cannot be applied:\n${reasonOf(errorOf(Number(id)), names)}`;
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
