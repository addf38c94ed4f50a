import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClusterHome } from '#scripts/postgres/cluster-home';
import { outputOf } from '#scripts/process/child';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf, messageOf } from '#scripts/process/run-script';

/**
 * Creates the cluster of the data folder if there is none: UTF-8, the same sort order on every machine, passwords with SCRAM. An incomplete cluster
 * never remains. Throws UserFacingError if the existing cluster has another PostgreSQL major version.
 */
export async function makeCluster(home: ClusterHome, password: string): Promise<void> {
  if (existsSync(path.join(home.data, 'PG_VERSION'))) return checkVersion(home);
  const draft = mkdtempSync(`${home.data}.new-`);
  const sendToServer = mkdtempSync(path.join(tmpdir(), 'pledgebook-'));
  const passwordFile = path.join(sendToServer, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (home.user) for (const one of [draft, sendToServer, passwordFile]) chownSync(one, home.user.uid, home.user.gid);
    await runInitdb(home, draft, passwordFile);
    settle(draft, home);
  } finally {
    rmSync(sendToServer, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(home: ClusterHome, data: string, passwordFile: string): Promise<void> {
  const options = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const child = spawn(path.join(home.binaries, 'bin', 'initdb'), ['-D', data, ...options, ...locale], {
    ...home.user,
    cwd: path.dirname(data),
    env: { NODE_ENV: 'production', LC_ALL: 'C', PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { code, output } = await outputOf(child).catch((error: unknown) => ({ code: 1, output: messageOf(error) }));
  if (code !== 0)
    throw new UserFacingError(
      `The database in ${home.data} could not be made: ${output.trim() || `initdb ended with ${code}`}`,
    );
}

function settle(draft: string, home: ClusterHome): void {
  try {
    renameSync(draft, home.data);
  } catch (error) {
    // Another process created the cluster of this folder at the same time; use that one.
    if (existsSync(path.join(home.data, 'PG_VERSION'))) return;
    throw new UserFacingError(
      `${home.data} is there but is no database (${codeOf(error)}). Move it aside and start again.`,
    );
  }
}

function checkVersion(home: ClusterHome): void {
  const found = readFileSync(path.join(home.data, 'PG_VERSION'), 'utf8').trim();
  const [major] = home.version.split('.');
  if (found === major) return;
  throw new UserFacingError(
    `The database in ${home.data} was made by PostgreSQL ${found}, and this Pledgebook brings PostgreSQL ${major}.\n` +
      'Start it once more with the Pledgebook that made it, dump it with pg_dump, move the folder aside and load the dump here.',
  );
}
