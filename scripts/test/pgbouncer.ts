import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '#scripts/postgres/database';
import { findFreePort } from '#scripts/process/address';
import { hasEnded, stopChild } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';

/** A running PgBouncer with `deploy/pgbouncer.ini`: the application's connection string through it, and its end. */
type PgBouncer = Readonly<{ url: string; stop: () => Promise<void> }>;

const NOBODY = 65_534;
const PATIENCE_MS = 5_000;

/** Starts PgBouncer in front of the database at `web`. Only what depends on the machine is changed, and `poolSize`. */
export async function startPgBouncer(web: string, poolSize: number): Promise<PgBouncer> {
  const [url, port] = [new URL(web), await findFreePort()];
  const home = mkdtempSync(path.join(tmpdir(), 'pledgebook-pgbouncer-'));
  chmodSync(home, 0o777);
  const users = path.join(home, 'userlist.txt');
  writeFileSync(users, `"${url.username}" "${decodeURIComponent(url.password)}"\n`);
  const name = url.pathname.slice(1);
  const file = path.join(home, 'pgbouncer.ini');
  const shipped = readFileSync(path.join(CHECKOUT, 'deploy', 'pgbouncer.ini'), 'utf8');
  writeFileSync(
    file,
    shipped
      .replace(/^pledgebook = .*$/m, `${name} = host=${url.hostname} port=${url.port} dbname=${name}`)
      .replace('listen_port = 6432', `listen_port = ${port}`)
      .replace('default_pool_size = 20', `default_pool_size = ${poolSize}`)
      .replaceAll('/etc/pgbouncer/userlist.txt', users)
      .replaceAll(/\/var\/(run|log)\/postgresql/g, home),
  );
  // PgBouncer refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const child = spawn('pgbouncer', ['-q', file], { ...user, stdio: ['ignore', 'ignore', 'inherit'] });
  url.port = String(port);
  url.hostname = '127.0.0.1';
  const stop = async () => {
    await stopChild(child, PATIENCE_MS);
    rmSync(home, { recursive: true, force: true });
  };
  const isOpen = () =>
    withClient(url.href, (client) => client.query('SELECT')).then(
      () => true,
      () => false,
    );
  for (const end = performance.now() + PATIENCE_MS; !(await isOpen()); await pause(50)) {
    if (!hasEnded(child) && performance.now() < end) continue;
    await stop();
    throw new Error('PgBouncer did not start on deploy/pgbouncer.ini');
  }
  return { url: url.href, stop };
}
