import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '#scripts/process/address';
import { hasEnded, stopChild } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';

/** The shipped nginx configuration before a web process, beside a server of plain files under `files`. */
type Proxy = Readonly<{ origin: string; filesOrigin: string; files: string }>;

/** Runs nginx on `deploy/nginx.conf` while `work` runs. Nothing is changed but the port, the folder of the cache and the address of the web process. */
export async function withProxy<T>(home: string, web: string, work: (proxy: Proxy) => Promise<T>): Promise<T> {
  const files = path.join(home, 'files');
  mkdirSync(files, { recursive: true });
  // Started by root, its workers are another user.
  chmodSync(home, 0o755);
  const [port, filesPort] = [await findFreePort(), await findFreePort()];
  const shipped = readFileSync(path.join(CHECKOUT, 'deploy', 'nginx.conf'), 'utf8')
    .replace('/var/cache/nginx/pledgebook', path.join(home, 'cache'))
    .replace('127.0.0.1:3000', new URL(web).host)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  // All that nginx was built for: it makes each of these at its start, where a distribution put them otherwise.
  const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${home}/${kind};`)
    .join(' ');
  const config = `daemon off; worker_processes 1; error_log stderr crit;
pid ${home}/pid; events {}
http { access_log off; types { text/html html; }
${temporaryFolders}
${shipped}
server { listen 127.0.0.1:${filesPort}; root ${files}; }
}`;
  writeFileSync(path.join(home, 'nginx.conf'), config);
  const child = spawn('nginx', ['-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${port}`;
  try {
    for (const end = performance.now() + 5_000; !(await fetch(origin).catch(() => null))?.ok; await pause(25)) {
      if (hasEnded(child) || performance.now() > end) throw new Error('nginx did not start on deploy/nginx.conf');
    }
    return await work({ origin, filesOrigin: `http://127.0.0.1:${filesPort}`, files });
  } finally {
    await stopChild(child, 5_000);
  }
}
