import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterHome } from '#scripts/postgres/cluster-home';
import { type Hold, takeHold } from '#scripts/postgres/database-users';
import { findFreePort } from '#scripts/process/free-port';
import { type Postmaster, findPostmaster, spawnPostmaster, stopPostmaster } from '#scripts/postgres/postmaster';
import { UserFacingError, codeOf } from '#scripts/process/user-facing-error';

const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 40;
const TRIES = 8;
const WRONG_PASSWORD = '28P01';

/**
 * Starts the cluster's server on a free port, or joins the one that runs there, and takes hold of it. Waits while one
 * recovers from a crash or is just shutting down. Throws Trouble with the server's last words if none comes up.
 */
export async function startOrJoin(
  home: ClusterHome,
  logFile: string,
  password: string,
  name: string,
): Promise<{ server: Postmaster; hold: Hold }> {
  const end = performance.now() + PATIENCE_MS;
  let child: ChildProcess | undefined;
  let starts = 0;
  while (performance.now() < end) {
    const server = findPostmaster(home.data);
    const hold =
      server && (await tryHold(server, password, name, home.data).catch((error: unknown) => stopOwn(child, error)));
    if (server && hold) return { server, hold };
    if (!server && !isRunning(child)) {
      // A port taken meanwhile, a quicker start of the same folder, a killed server's last processes: each passes.
      if (starts === TRIES)
        throw new UserFacingError(`The database in ${home.data} does not start:\n${lastWords(logFile)}`);
      if (starts > 0) await pause(250 * starts);
      starts += 1;
      child = spawnPostmaster(home, await findFreePort(), logFile);
      await once(child, 'spawn').catch((error: unknown) => refuse(home, error));
    }
    await pause(LOOK_AGAIN_MS);
  }
  const { pid } = findPostmaster(home.data) ?? {};
  throw new UserFacingError(
    `The database in ${home.data} has not answered for ${PATIENCE_MS / 1000} seconds (process ${pid ?? 'gone'}).\n` +
      `Its last words, from ${logFile}:\n${lastWords(logFile)}\nIf it is stuck, end that process and start again.`,
  );
}

async function tryHold(server: Postmaster, password: string, name: string, data: string): Promise<Hold | undefined> {
  try {
    return await takeHold(server, password, name);
  } catch (error) {
    if (codeOf(error) !== WRONG_PASSWORD) throw error;
    throw new UserFacingError(
      `The database in ${data} does not accept the password in secrets.json: the two do not belong together.\n` +
        'Put the secrets.json back that was made with it, or move both aside to begin anew.',
    );
  }
}

/** A server that we started and cannot use must not stay behind. */
async function stopOwn(child: ChildProcess | undefined, error: unknown): Promise<never> {
  if (child?.pid && isRunning(child)) await stopPostmaster(child.pid);
  throw error;
}

function isRunning(child: ChildProcess | undefined): boolean {
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

function refuse(home: ClusterHome, error: unknown): never {
  throw new UserFacingError(
    `PostgreSQL's program in ${home.binaries} cannot run here (${codeOf(error) ?? String(error)}).\n` +
      'It needs a Linux with glibc, macOS or Windows; elsewhere set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function lastWords(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
}
