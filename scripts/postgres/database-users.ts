import pg from 'pg';
import { type Postmaster, stopPostmaster } from '#scripts/postgres/postmaster';
import { codeOf } from '#scripts/process/user-facing-error';

/** Any number will do, as long as nobody else uses it: 'pled' in hexadecimal. */
const LOCK = 0x706c6564;
const SHUTTING_DOWN = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'];

/**
 * One command's hold on a running server. Every command that uses the embedded server holds one shared lock, which ends
 * with its process however that ends; so the last to leave can tell, and a server without holders is an orphan.
 */
export type Hold = Readonly<{ client: pg.Client; lost: Promise<void> }>;

/**
 * Takes hold of a server. `name` is shown to the others, for example `pledgebook up http://127.0.0.1:3000`.
 * Answers undefined while it is starting up or shutting down.
 */
export async function takeHold(server: Postmaster, password: string, name: string): Promise<Hold | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
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

/** The names of all who hold the server, oldest first. */
export async function namesOfHolders(hold: Hold): Promise<string[]> {
  const { rows } = await hold.client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted order by backend_start`,
    [LOCK],
  );
  return rows.map((row) => row.name);
}

/** Lets go, and stops the server when nobody else holds it. */
export async function letGo(hold: Hold, server: Postmaster): Promise<void> {
  const last = await isLast(hold);
  if (last) await stopPostmaster(server.pid);
  await hold.client.end().catch(() => undefined);
}

async function isLast({ client }: Hold): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [LOCK]);
    const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [LOCK]);
    return rows[0]?.last === true;
  } catch {
    // The connection is gone: so is the server, or it will not last.
    return true;
  }
}
