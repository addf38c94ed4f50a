import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { copyPostgresBinaries, findPostgresBinaries } from '#scripts/postgres/postgres-binaries';
import { makeDataFolder, makeFolder } from '#scripts/process/data-folder';
import { UserFacingError } from '#domain/user-facing-error';
import { messageOf } from '#scripts/process/run-script';

/** A user of the system, by id, for `spawn`. */
type User = Readonly<{ uid: number; gid: number }>;

/**
 * The location of one database cluster. `data` is PostgreSQL's data folder (it may not exist yet), `binaries` the folder of the programs of
 * `version`, `user` the user who runs PostgreSQL if this process is root (undefined otherwise: the current user).
 */
export type ClusterHome = Readonly<{ data: string; binaries: string; version: string; user: User | undefined }>;

/** The folder for clusters whose data folder is not accessible to the user who runs PostgreSQL. */
const LINKED_PLACES = '/var/lib/pledgebook';

/**
 * Creates the data folder and decides who runs PostgreSQL and from where. PostgreSQL refuses to run as root, so as root it is the owner of the data,
 * or else the user `postgres`, or else `nobody`. If that user has no access to the data folder (below /root, for example), `postgres` in the data
 * folder becomes a link to a folder below /var/lib. Throws UserFacingError if a folder cannot be written.
 */
export function findClusterHome(dataDir: string): ClusterHome {
  makeDataFolder(dataDir);
  const { folder, version } = findPostgresBinaries();
  const inside = path.join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) return { data: inside, binaries: folder, version, user: undefined };

  const isLink = lstatSync(inside, { throwIfNoEntry: false })?.isSymbolicLink();
  const user = ownerOf(inside) ?? findOtherUser();
  const data = isLink ? followLink(inside) : mayEnter(user, dataDir) ? inside : makeLinkedPlace(inside);
  const copy = path.join(path.dirname(data), `postgresql-${version}`);
  return { data, binaries: mayRun(user, folder) ? folder : copyPostgresBinaries(folder, copy), version, user };
}

/** The owner of this folder; undefined if the folder does not exist or root owns it. */
function ownerOf(folder: string): User | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** The user who runs PostgreSQL for root. It must be in /etc/passwd, otherwise initdb refuses. */
function findOtherUser(): User {
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

/** Whether this user can access the folder, through every folder above it. */
function mayEnter(user: User, folder: string): boolean {
  return succeedsAs(user, 'cd -- "$1"', folder);
}

/** Whether this user can run and read PostgreSQL's programs in the folder. */
function mayRun(user: User, folder: string): boolean {
  return succeedsAs(user, 'cd -- "$1" && test -x bin/postgres && test -r share/postgresql/postgres.bki', folder);
}

// Asking the system is exact; computing the result of modes, groups and access lists is difficult.
function succeedsAs(user: User, command: string, argument: string): boolean {
  return spawnSync('/bin/sh', ['-c', command, 'sh', argument], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * Creates a folder for a cluster, and `link` in the data folder that points to it. Its name is random, so a deleted data folder starts with a new
 * cluster.
 */
function makeLinkedPlace(link: string): string {
  const target = path.join(LINKED_PLACES, randomBytes(6).toString('hex'));
  try {
    if (makeFolder(LINKED_PLACES)) chmodSync(LINKED_PLACES, 0o755);
    writeFileSync(ownerFile(target), link, { mode: 0o644 });
    symlinkSync(target, link);
  } catch (error) {
    throw new UserFacingError(
      `As root, PostgreSQL must run as another user, who may not enter ${path.dirname(link)};\n` +
        `and a place for it in ${LINKED_PLACES} could not be made (${messageOf(error)}).\n` +
        'Set DATA_DIR to a folder that every user may enter, for example DATA_DIR=/srv/pledgebook.',
    );
  }
  return target;
}

/** The folder that a link made by `makeLinkedPlace` points to. Throws UserFacingError if another checkout still uses it. */
function followLink(link: string): string {
  const target = readlinkSync(link);
  const owner = existsSync(ownerFile(target)) ? readFileSync(ownerFile(target), 'utf8') : link;
  if (owner === link) return target;
  if (lstatSync(owner, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(owner) === target)
    throw new UserFacingError(
      `${link} points at the database of ${path.dirname(owner)}: the folder was copied with the link in it.\n` +
        `Remove the link and secrets.json beside it to begin with an empty database: rm ${link} ${path.dirname(link)}/secrets.json`,
    );
  // The checkout was moved and keeps its database.
  writeFileSync(ownerFile(target), link, { mode: 0o644 });
  return target;
}

/** A file next to the folder, with the path of its link. */
function ownerFile(target: string): string {
  return `${target}.belongs-to`;
}
