import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterHome } from '#scripts/postgres/cluster-home';
import { codeOf } from '#scripts/process/run-script';

const LOG_LIMIT = 5_000_000;
const LOOK_AGAIN_MS = 50;

/** A server as described by `postmaster.pid`: its process id and its port on loopback. */
export type Postmaster = Readonly<{ pid: number; port: number }>;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'on',
  shared_buffers: '128MB',
  // A web process with its worker takes up to 30.
  max_connections: '200',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
} as const;

/** Starts the server of a cluster on a port. It logs to `logFile` and does not receive the Ctrl-C of this process. */
export function spawnPostmaster(home: ClusterHome, port: number, logFile: string): ChildProcess {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(logFile);
  const log = openSync(logFile, 'a', 0o640);
  if (home.user) fchownSync(log, home.user.uid, home.user.gid);
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(home.binaries, 'bin', 'postgres'), ['-D', home.data, ...settings], {
    ...home.user,
    cwd: home.data,
    // In a separate process group: only this process receives Ctrl-C. It stops the web process first, then the database.
    detached: true,
    env: { NODE_ENV: 'production', LC_ALL: 'C', PATH: process.env.PATH },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

/** The server that runs on this data folder, or undefined. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = path.join(data, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid < 2 || !send(pid, 0)) return undefined;
  if (isPostgres(pid)) return { pid, port };
  // PostgreSQL ignores the id of a process that has ended, but not one that another program has since received.
  rmSync(file, { force: true });
  return undefined;
}

/** Stops a server in fast mode (clients are disconnected, everything is written). If that takes too long, it stops it immediately. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!send(pid, signal)) return;
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      if (!isPostgres(pid)) return;
      await pause(LOOK_AGAIN_MS);
    }
  }
}

/** Whether the process runs and is a PostgreSQL. After a restart of the machine another process may have its id. */
function isPostgres(pid: number): boolean {
  if (!send(pid, 0)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // A process that has ended but has not been reaped by its parent has an empty command line.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

/** Sends a signal; 0 only checks. Returns whether the process exists. */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
