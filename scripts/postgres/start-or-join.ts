import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { ClusterHome } from '#scripts/postgres/cluster-home';
import { type Postmaster, findPostmaster, spawnPostmaster, stopPostmaster } from '#scripts/postgres/postmaster';
import { findFreePort } from '#scripts/process/address';
import { hasEnded, lastLines } from '#scripts/process/child';
import { UserFacingError } from '#domain/user-facing-error';
import { codeOf } from '#scripts/process/run-script';

const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 40;
const TRIES = 8;
const WRONG_PASSWORD = '28P01';
const SHUTTING_DOWN = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'];
/** Any number that nobody else uses: 'pled' in hexadecimal. */
const LOCK = 0x706c6564;

/**
 * One command's use of a running server. Every command that uses the embedded server holds one shared lock, which is released when its process ends
 * for any reason. So the last command can detect that it is the last.
 */
export type Hold = Readonly<{ client: pg.Client; lost: Promise<void> }>;

/**
 * Starts the cluster's server on a free port, or joins the running one, and registers as its user. Waits while a server recovers from a crash or is
 * shutting down. `name` is shown to the other users, for example `pledgebook up http://127.0.0.1:3000`. Throws UserFacingError with the end of the
 * server's log if no server starts.
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
      server &&
      (await takeHold(server, password, name).catch(async (error: unknown) => {
        // A server that this process started and cannot use must not keep running.
        if (child?.pid && !hasEnded(child)) await stopPostmaster(child.pid);
        throw codeOf(error) === WRONG_PASSWORD ? wrongPassword(home) : error;
      }));
    if (server && hold) return { server, hold };
    if (!server && (!child || hasEnded(child))) {
      // Possible reasons are temporary: the port is in use, another process started the same folder first, or processes of a killed server still run.
      if (starts === TRIES)
        throw new UserFacingError(`The database in ${home.data} does not start:\n${lastLines(logFile, 12)}`);
      if (starts > 0) await pause(250 * starts);
      starts += 1;
      child = spawnPostmaster(home, await findFreePort(), logFile);
      await once(child, 'spawn').catch((error: unknown) => {
        throw cannotRun(home, error);
      });
    }
    await pause(LOOK_AGAIN_MS);
  }
  const { pid } = findPostmaster(home.data) ?? {};
  throw new UserFacingError(
    `The database in ${home.data} has not answered for ${PATIENCE_MS / 1000} seconds (process ${pid ?? 'gone'}).\n` +
      `The end of ${logFile}:\n${lastLines(logFile, 12)}\nIf it is stuck, end that process and start again.`,
  );
}

function wrongPassword({ data }: ClusterHome): UserFacingError {
  return new UserFacingError(
    `The database in ${data} does not accept the password in secrets.json: the two do not belong together.\n` +
      'Put the secrets.json back that was made with it, or move both aside to start again.',
  );
}

function cannotRun({ binaries }: ClusterHome, error: unknown): UserFacingError {
  return new UserFacingError(
    `PostgreSQL's program in ${binaries} cannot run here (${codeOf(error) ?? String(error)}).\n` +
      'It needs a Linux with glibc, macOS or Windows; elsewhere set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Registers as a user of a server. Returns undefined while it is starting up or shutting down. */
async function takeHold({ port }: Postmaster, password: string, name: string): Promise<Hold | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    application_name: name,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => client.once('end', () => resolve()));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [LOCK]);
    return { client, lost };
  } catch (error) {
    await client.end().catch(() => undefined);
    if (SHUTTING_DOWN.includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/** The names of all users of the server, oldest first. */
export async function namesOfServerUsers({ client }: Hold): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted order by backend_start`,
    [LOCK],
  );
  return rows.map((row) => row.name);
}

/** Stops using the server, and stops it if nobody else uses it. */
export async function release(hold: Hold, server: Postmaster): Promise<void> {
  if (await isLast(hold)) await stopPostmaster(server.pid);
  await hold.client.end().catch(() => undefined);
}

async function isLast({ client }: Hold): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [LOCK]);
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [LOCK]);
    return rows[0]?.last === true;
  } catch {
    // The connection is lost, so the server has ended or will end soon.
    return true;
  }
}
