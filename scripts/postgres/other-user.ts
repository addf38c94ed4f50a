import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** A user of the system, by number, as `spawn` takes it. */
export type User = Readonly<{ uid: number; gid: number }>;

/** Who owns this file or folder; undefined when it is not there or is root's own. */
export function ownerOf(file: string): User | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** The user who runs PostgreSQL for root: `postgres`, else `nobody`. It must be named in /etc/passwd, or initdb refuses. */
export function findOtherUser(): User {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new UserFacingError(
    'PostgreSQL refuses to run as root, and this system has neither a user `postgres` nor `nobody` to run it.\n' +
      'Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Whether that user may enter the folder, through every folder above it. */
export function mayEnter(user: User, folder: string): boolean {
  return asUser(user, 'cd -- "$1"', folder);
}

/** Whether that user may run and read PostgreSQL's programs in the folder. */
export function mayRun(user: User, folder: string): boolean {
  return asUser(user, 'cd -- "$1" && test -x bin/postgres && test -r share/postgresql/postgres.bki', folder);
}

// Asking the system itself is exact where modes, groups and access lists are hard to add up.
function asUser(user: User, command: string, argument: string): boolean {
  return spawnSync('/bin/sh', ['-c', command, 'sh', argument], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
