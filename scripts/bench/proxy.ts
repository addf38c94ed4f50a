import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stopChild } from '#scripts/process/child';
import { findFreePort } from '#scripts/process/free-port';
import { CHECKOUT } from '#scripts/process/paths';

/** The shipped nginx configuration before a web process, beside a server of plain files under `files`. */
export type Proxy = Readonly<{ origin: string; filesOrigin: string; files: string; stop: () => Promise<void> }>;

/** Starts nginx on `deploy/nginx.conf` with nothing changed but its places: the port, the cache's folder, the web process. */
export async function startProxy(folder: string, web: string): Promise<Proxy> {
  const home = mkdtempSync(path.join(folder, 'nginx-'));
  // Started by root, its workers are another user.
  chmodSync(home, 0o755);
  const files = path.join(home, 'files');
  mkdirSync(files);
  const [port, filesPort] = [await findFreePort(), await findFreePort()];
  const shipped = readFileSync(path.join(CHECKOUT, 'deploy', 'nginx.conf'), 'utf8');
  const site = shipped
    .replace('/var/cache/nginx/pledgebook', path.join(home, 'cache'))
    .replace('127.0.0.1:3000', new URL(web).host)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const whole = [
    'daemon off; worker_processes 1; error_log stderr crit;',
    `pid ${path.join(home, 'pid')}; events {}`,
    'http { access_log off; types { text/html html; }',
    ...['client_body', 'proxy'].map((kind) => `${kind}_temp_path ${path.join(home, kind)};`),
    site,
    `server { listen 127.0.0.1:${filesPort}; root ${files}; }`,
    '}',
  ];
  const conf = path.join(home, 'nginx.conf');
  writeFileSync(conf, whole.join('\n'));
  const child = spawn('nginx', ['-p', home, '-c', conf], { stdio: 'ignore' });
  const [origin, filesOrigin] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${filesPort}`];
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const answer = await fetch(origin).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return { origin, filesOrigin, files, stop: () => stopChild(child, 5_000) };
    await pause(25);
  }
  await stopChild(child, 5_000);
  throw new Error('nginx did not start on deploy/nginx.conf');
}
