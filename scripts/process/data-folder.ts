import { chmodSync, mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '#scripts/process/make-folder';
import { UserFacingError, messageOf } from '#scripts/process/user-facing-error';

/** Makes the data folder where it is not there yet. Throws Trouble where it cannot be made or written. */
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
