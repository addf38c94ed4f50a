import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LANGUAGE_LIST } from '#content/languages';
import { completeBuild } from '#scripts/process/build-app';
import { ERROR_PAGES } from '#server/http/error-page-response';

let root: string;
const left = () => path.join(root, '.next', 'standalone', 'half');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'pledgebook-build-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A build that leaves half of a standalone folder, and ends as it is told. */
async function leaveHalf(end: () => number): Promise<number> {
  mkdirSync(path.dirname(left()), { recursive: true });
  writeFileSync(left(), '');
  return end();
}

/** A build that fails where an earlier one has left something, as Next's does. */
async function buildWhole(): Promise<number> {
  if (existsSync(left())) return 1;
  for (const { code } of LANGUAGE_LIST)
    for (const page of ERROR_PAGES) {
      const file = path.join(root, '.next', 'server', 'app', code, 'error', `${page}.html`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `<html lang="${code}"></html>`);
    }
  return 0;
}

const killed = () => {
  throw new Error('killed');
};

it.each([
  ['failed', () => 1],
  ['was killed', killed],
])('a build after one that %s finds nothing of it', async (_, end) => {
  await completeBuild(() => leaveHalf(end), root).catch(() => undefined);
  expect(existsSync(left())).toBe(true);
  expect(await completeBuild(buildWhole, root)).toBe(0);
});

it('a build after one that has succeeded keeps its cache', async () => {
  expect(await completeBuild(buildWhole, root)).toBe(0);
  mkdirSync(path.join(root, '.next', 'cache'));
  expect(await completeBuild(buildWhole, root)).toBe(0);
  expect(existsSync(path.join(root, '.next', 'cache'))).toBe(true);
});

it('refuses to build beside another process that builds', async () => {
  const unfinished = path.join(root, 'node_modules', '.cache', 'build-unfinished');
  mkdirSync(path.dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, String(process.ppid));
  await expect(completeBuild(buildWhole, root)).rejects.toThrow(/is building here already/);
});
