import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CHECKOUT } from '#scripts/process/paths';

const FOLDER = path.join(CHECKOUT, 'prisma', 'migrations');
const LOCK_FILE = 'migration_lock.toml';
const LOCK = '# Keep this file in version control.\nprovider = "postgresql"\n';

/** The schema as the engine takes it. */
export function readSchema(): SchemaContainer {
  const file = 'prisma/schema.prisma';
  return { path: file, content: readFileSync(path.join(CHECKOUT, file), 'utf8') };
}

/** All migrations on disk, or those up to the one named `last`, oldest first, as the engine takes them. */
export function readMigrations(last?: string): MigrationList {
  return {
    baseDir: FOLDER,
    lockfile: { path: LOCK_FILE, content: LOCK },
    shadowDbInitScript: '',
    migrationDirectories: namesOfMigrations()
      .filter((name) => last === undefined || name <= last)
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

/** The current text of every SQL function, by file name. */
export function readFunctions(): { name: string; sql: string }[] {
  const folder = path.join(CHECKOUT, 'prisma', 'functions');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name), 'utf8') }));
}

/** Writes a new migration and answers its file, from the checkout. */
export function writeMigration(name: string, sql: string): string {
  const folder = path.join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  const lock = path.join(FOLDER, LOCK_FILE);
  if (!existsSync(lock)) writeFileSync(lock, LOCK);
  const file = path.join(folder, 'migration.sql');
  writeFileSync(file, sql);
  return path.relative(CHECKOUT, file);
}

function namesOfMigrations(): string[] {
  if (!existsSync(FOLDER)) return [];
  const entries = readdirSync(FOLDER, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
