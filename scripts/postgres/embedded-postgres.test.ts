import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedPostgres, openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { findPostmaster } from '#scripts/postgres/postmaster';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-embedded-'));
  chmodSync(folder, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => path.join(folder, name);

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function pidOf(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function open(name: string, work: (server: EmbeddedPostgres) => Promise<void>): Promise<void> {
  const server = await openEmbeddedPostgres(place(name), 'a test');
  try {
    await work(server);
  } finally {
    await server.release();
  }
}

test('keeps its data after a stop and a start', async () => {
  await open('keeps', ({ urls }) => query(urls.owner, 'create table kept as select 7 as n').then(() => undefined));
  await open('keeps', async ({ urls }) => expect(await query(urls.owner, 'select n from kept')).toEqual([{ n: 7 }]));
  expect(findPostmaster(path.join(place('keeps'), 'postgres'))).toBeUndefined();
});

test('hides its secrets from other users', async () => {
  await open('secret', async () => {
    expect(statSync(path.join(place('secret'), 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});

test('refuses a connection without a password', async () => {
  await open('closed', async ({ port }) => {
    await expect(query(`postgresql://postgres@127.0.0.1:${port}/postgres`, 'select')).rejects.toThrow(/password/);
  });
});

test("gives the application's login no right except to connect", async () => {
  await open('narrow', async ({ urls }) => {
    expect(await query(urls.web, 'select current_user as me')).toEqual([{ me: 'pledgebook_web' }]);
    await expect(query(urls.web, 'create table x ()')).rejects.toThrow(/permission denied/);
    await expect(query(urls.web, 'create role x')).rejects.toThrow(/permission denied/);
  });
});

test('recovers committed data after a kill', async () => {
  const before = await openEmbeddedPostgres(place('killed'), 'a test');
  await query(before.urls.owner, 'create table kept as select 7 as n');
  process.kill(pidOf(place('killed')), 'SIGKILL');
  await before.lost;
  await open('killed', async ({ urls }) => expect(await query(urls.owner, 'select n from kept')).toEqual([{ n: 7 }]));
});

test('joins a running server, which stops with its last user', async () => {
  const first = await openEmbeddedPostgres(place('shared'), 'the first');
  const second = await openEmbeddedPostgres(place('shared'), 'the second');
  expect(second.port).toBe(first.port);
  expect(second.others).toEqual(['the first']);
  await first.release();
  expect(await query(second.urls.web, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.release();
  expect(findPostmaster(path.join(place('shared'), 'postgres'))).toBeUndefined();
});

test('two that start at the same time share one server', async () => {
  const [one, other] = await Promise.all([
    openEmbeddedPostgres(place('race'), 'one'),
    openEmbeddedPostgres(place('race'), 'other'),
  ]);
  expect(one.port).toBe(other.port);
  expect(one.secrets).toEqual(other.secrets);
  await Promise.all([one.release(), other.release()]);
});

test('says what to do about a folder that is a file', async () => {
  writeFileSync(place('file'), '');
  await expect(openEmbeddedPostgres(place('file'), 'a test')).rejects.toThrow(/cannot be written.*\n.*DATA_DIR/);
});

test('says what to do about damaged secrets, and about secrets of another database', async () => {
  await open('damaged', () => Promise.resolve());
  const file = path.join(place('damaged'), 'secrets.json');
  const secrets = readFileSync(file, 'utf8');
  writeFileSync(file, secrets.slice(1));
  await expect(openEmbeddedPostgres(place('damaged'), 'a test')).rejects.toThrow(/damaged/);
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(secrets) as object), postgres: 'another' }));
  await expect(openEmbeddedPostgres(place('damaged'), 'a test')).rejects.toThrow(/do not belong together/);
  expect(findPostmaster(path.join(place('damaged'), 'postgres'))).toBeUndefined();
});

test('refuses data of another PostgreSQL version with a message', async () => {
  await open('older', () => Promise.resolve());
  writeFileSync(path.join(place('older'), 'postgres', 'PG_VERSION'), '17\n');
  await expect(openEmbeddedPostgres(place('older'), 'a test')).rejects.toThrow(
    /PostgreSQL 17, and this Pledgebook brings PostgreSQL 18/,
  );
});
