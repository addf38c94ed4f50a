import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CHECKOUT } from '#scripts/process/paths';

const FOLDER = path.join(CHECKOUT, 'prisma', 'migrations');
const LOCK_FILE = 'migration_lock.toml';

/** The schema in the engine's format. */
export function readSchema(): SchemaContainer {
  const file = 'prisma/schema.prisma';
  return { path: file, content: readFileSync(path.join(CHECKOUT, file), 'utf8') };
}

/** All migrations on disk, or those up to the one named `last`, oldest first, in the engine's format. */
export function readMigrations(last?: string): MigrationList {
  const names = readdirSync(FOLDER)
    .filter((name) => name !== LOCK_FILE && (last === undefined || name <= last))
    .sort();
  return {
    baseDir: FOLDER,
    lockfile: { path: LOCK_FILE, content: readFileSync(path.join(FOLDER, LOCK_FILE), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => {
      const value = readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
    }),
  };
}

/** Writes a new migration; returns its path relative to the checkout. */
export function writeMigration(name: string, sql: string): string {
  const file = path.join(FOLDER, name, 'migration.sql');
  mkdirSync(path.dirname(file));
  writeFileSync(file, sql);
  return path.relative(CHECKOUT, file);
}
