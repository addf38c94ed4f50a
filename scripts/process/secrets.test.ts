import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readOrMakeActionsKey } from '#scripts/process/secrets';

it('the key of actions is created once, readable only by its owner, and long enough', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'actions-key-'));
  const key = readOrMakeActionsKey(folder);
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(readOrMakeActionsKey(folder)).toBe(key);
  expect(statSync(path.join(folder, 'actions-key')).mode & 0o777).toBe(0o600);
  expect(readOrMakeActionsKey(mkdtempSync(path.join(tmpdir(), 'actions-key-')))).not.toBe(key);
});
