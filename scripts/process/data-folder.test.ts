import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKOUT } from '#scripts/process/paths';
import { makeFolder } from '#scripts/process/data-folder';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pledgebook-folder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('creates missing folders, and returns the first one it created', () => {
  const deep = path.join(folder, 'a', 'b', 'c');
  expect(makeFolder(deep)).toBe(path.join(folder, 'a'));
  expect(statSync(deep).isDirectory()).toBe(true);
  expect(makeFolder(deep)).toBeUndefined();
});

test('refuses a file in place of a folder', () => {
  writeFileSync(path.join(folder, 'file'), '');
  expect(() => makeFolder(path.join(folder, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(path.join(folder, 'file', 'below'))).toThrow(/EEXIST|ENOTDIR/);
});

test.runIf(existsSync('/proc/self'))(
  'commands end with an error message if the system does not allow creating a folder',
  () => {
    for (const args of [['db.ts', 'start'], ['up.ts']]) {
      const [script = '', ...rest] = args;
      const { status, stderr } = spawnSync(
        process.execPath,
        [path.join(CHECKOUT, 'scripts', 'commands', script), ...rest],
        {
          env: { ...process.env, DATA_DIR: '/proc/nope/deeper', DATABASE_URL: '', PORT: '', HOST: '' },
          encoding: 'utf8',
          timeout: 20_000,
        },
      );
      expect(status).toBe(1);
      expect(stderr).toMatch(/\/proc\/nope\/deeper cannot be (written|made)[^]*DATA_DIR/);
      expect(stderr).not.toMatch(/^ +at /m);
    }
  },
);
