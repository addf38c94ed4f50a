import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '#scripts/process/user-facing-error';

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The key by which Next makes the ids of its actions (base64 of 32 bytes), made once in the data folder with mode 0600: a form that a browser
 * loaded before the last build can still be sent after it.
 */
export function readOrMakeActionsKey(dataDir: string): string {
  const file = path.join(dataDir, 'actions-key');
  const known = read(file);
  if (known) return known;
  const key = randomBytes(32).toString('base64');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${key}\n`, { mode: 0o600 });
  try {
    // A link appears whole or not at all, and fails when another start was quicker: then theirs counts.
    linkSync(draft, file);
    return key;
  } catch (error) {
    const theirs = read(file);
    if (theirs) return theirs;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
