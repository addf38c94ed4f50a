import { chmodSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf, messageOf } from '#scripts/process/run-script';

/** Makes the data folder where it is missing. Throws UserFacingError where it cannot be made or written. */
export function makeDataFolder(folder: string): void {
  try {
    // Root's PostgreSQL runs as another user, who must be able to pass; what is secret inside has its own mode.
    if (makeFolder(folder) && process.getuid?.() === 0) chmodSync(folder, 0o755);
    const probe = path.join(folder, `.probe-${process.pid}`);
    mkdirSync(probe);
    rmdirSync(probe);
  } catch (error) {
    throw new UserFacingError(
      `The data folder ${folder} cannot be written (${messageOf(error)}).\n` +
        'Set DATA_DIR to a folder that this user may write, or give this one to them.',
    );
  }
}

/**
 * Makes a folder and those above it that are missing, and answers the first one made, undefined where all were there. Throws
 * the system's error. Step by step: below /proc, where a folder is there and nothing in it can be made, Node's own recursive
 * mkdir never ends.
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
