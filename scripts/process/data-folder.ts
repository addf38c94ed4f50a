import { chmodSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf, messageOf } from '#scripts/process/run-script';

/** Creates the data folder if it is missing. Throws UserFacingError if it cannot be created or written. */
export function makeDataFolder(folder: string): void {
  try {
    // If this process runs as root, PostgreSQL runs as another user, which needs access to the folder. Secret files in it have their own mode.
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
 * Creates a folder and its missing parents, and returns the first one it created; undefined if all existed. Throws the system's error. It creates one level at
 * a time, because Node's recursive mkdir never ends below /proc, where a folder exists but nothing can be created in it.
 */
export function makeFolder(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const above = path.dirname(folder);
  const first = above === folder ? undefined : makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another command created it first.
    if (codeOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
    return first;
  }
  return first ?? folder;
}
