import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readOrMakeActionsKey } from '#scripts/process/secrets';

const made: string[] = [];

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'actions-key-'));
  made.push(folder);
  return folder;
}

afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

it('the key of actions is created once, readable only by its owner, and long enough', () => {
  const folder = makeFolder();
  const key = readOrMakeActionsKey(folder);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(readOrMakeActionsKey(folder)).toBe(key);
  expect(statSync(path.join(folder, 'actions-key')).mode & 0o777).toBe(0o600);
  expect(readOrMakeActionsKey(makeFolder())).not.toBe(key);
});
