import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { withClient } from '#scripts/postgres/database';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { migrate } from '#scripts/postgres/migrate';
import { codeOf } from '#scripts/process/run-script';

/** Connection strings of a database: for the application's login, and for the owner of the tables. */
export type TestUrls = Readonly<{ web: string; owner: string }>;

/** A PostgreSQL in a temporary `folder` that `stop` removes. */
export type TestServer = EmbeddedPostgres & Readonly<{ folder: string; stop: () => Promise<void> }>;

/** Starts a PostgreSQL for tests. Its `urls` are for a migrated, empty database that is the template of others. */
export async function startTestServer(name = 'test'): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), `pledgebook-${name}-`));
  let server: EmbeddedPostgres | undefined;
  const stop = async () => {
    await server?.release();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    chmodSync(folder, 0o755);
    server = await openEmbeddedPostgres(path.join(folder, 'data'), `pledgebook ${name}`);
    await withClient(server.urls.superuser, (client) => client.query('alter role pledgebook_owner createdb'));
    await migrate(server.urls);
    return { ...server, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Copies the template database; returns the copy's connection strings. */
export async function cloneDatabase(template: TestUrls, name: string): Promise<TestUrls> {
  const source = new URL(template.owner).pathname.slice(1);
  await withClient(maintenance(template), (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(source)}`),
  );
  return { web: withName(template.web, name), owner: withName(template.owner, name) };
}

const IN_USE = '55006';

/**
 * Removes a copy once it has no connections. PostgreSQL waits five seconds for that and cancels autovacuum. A busy machine needs longer to close a
 * pool's connections, so this retries for up to a minute.
 */
export async function dropDatabase(template: TestUrls, name: string, tries = 12): Promise<void> {
  try {
    await withClient(maintenance(template), (client) =>
      // Not `with (force)`: only a superuser may end autovacuum's process, and then the test file fails whenever autovacuum works on its database.
      client.query(`drop database if exists ${pg.escapeIdentifier(name)}`),
    );
  } catch (error) {
    if (codeOf(error) !== IN_USE || tries <= 1) throw error;
    await dropDatabase(template, name, tries - 1);
  }
}

/** The same connection string for another database of its server. */
export function withName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

function maintenance(template: TestUrls): string {
  // A database cannot be copied while anyone is connected to it, including this process.
  return withName(template.owner, 'postgres');
}

/** Runs before all integration tests (vitest.config.ts): starts a PostgreSQL, unless `npm test` has started one and set its connection strings. */
export async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env.TEST_DATABASE_OWNER_URL) return;
  const { urls, stop } = await startTestServer();
  process.env.TEST_DATABASE_URL = urls.web;
  process.env.TEST_DATABASE_OWNER_URL = urls.owner;
  return stop;
}
