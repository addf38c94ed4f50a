import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '#scripts/process/user-facing-error';

/**
 * Makes a folder and those above it that are missing, and answers the first one made, undefined where all were there. Throws
 * the system's error. Step by step: below /proc, where a folder is there and nothing in it can be made, Node's own recursive
 * mkdir tries for ever.
 */
export function makeFolder(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const above = path.dirname(folder);
  const first = above === folder ? undefined : makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another command was quicker.
    if (codeOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
    return first;
  }
  return first ?? folder;
}
