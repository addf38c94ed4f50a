import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runOnDatabase } from '#scripts/postgres/database';
import { openEmbeddedPostgres } from '#scripts/postgres/embedded-postgres';
import { spawnNode } from '#scripts/process/child';
import { UserFacingError } from '#domain/user-facing-error';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-ended-'));
  chmodSync(folder, 0o755);
  vi.stubEnv('DATA_DIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const spawnIdle = () => spawnNode(['-e', 'setInterval(() => undefined, 1000)']);

test('a killed database ends the processes that use it, with a message', async () => {
  const database = await openEmbeddedPostgres(folder, 'a test');
  const child = spawnIdle();
  const run = runOnDatabase(child, database.lost);
  process.kill(Number(readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  const error: unknown = await run.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UserFacingError);
  expect(String(error)).toMatch(/The database has ended by itself:[^]*postgres\.log/);
  expect(child.exitCode ?? child.signalCode).not.toBeNull();
  await database.release();
});

test('a process that ends normally returns its exit code', async () => {
  expect(await runOnDatabase(spawnNode(['-e', 'process.exit(7)']), new Promise(() => undefined))).toBe(7);
});
