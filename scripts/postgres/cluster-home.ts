import { lstatSync } from 'node:fs';
import path from 'node:path';
import { makeDataFolder } from '#scripts/process/data-folder';
import { copyPostgresBinaries, findPostgresBinaries } from '#scripts/postgres/postgres-binaries';
import { followLink, makeLinkedPlace } from '#scripts/postgres/enterable-folder';
import { type User, findOtherUser, mayEnter, mayRun, ownerOf } from '#scripts/postgres/other-user';

/**
 * Where one database cluster lives: `data` is PostgreSQL's data folder (perhaps not made yet), `binaries` its programs of
 * `version`, `user` the one who runs it when we are root (else undefined: whoever runs this).
 */
export type ClusterHome = Readonly<{ data: string; binaries: string; version: string; user: User | undefined }>;

/**
 * Makes the data folder and settles who runs PostgreSQL and from where. PostgreSQL refuses to run as root, so then it is
 * the owner of the data, else the user `postgres`, else `nobody`; and where that user may not enter the data folder (below
 * /root, say), `postgres` in the data folder becomes a link to a place below /var/lib. Throws Trouble on a folder that
 * cannot be written.
 */
export function findClusterHome(dataDir: string): ClusterHome {
  makeDataFolder(dataDir);
  const { folder, version } = findPostgresBinaries();
  const data = path.join(dataDir, 'postgres');
  if (process.getuid?.() !== 0) return { data, binaries: folder, version, user: undefined };

  const linked = lstatSync(data, { throwIfNoEntry: false })?.isSymbolicLink();
  const user = ownerOf(data) ?? findOtherUser();
  const settled = linked ? followLink(data) : mayEnter(user, dataDir) ? data : makeLinkedPlace(data);
  const own = path.join(path.dirname(settled), `postgresql-${version}`);
  return { data: settled, binaries: mayRun(user, folder) ? folder : copyPostgresBinaries(folder, own), version, user };
}
