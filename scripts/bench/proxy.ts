import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '#scripts/process/address';
import { hasEnded, stopChild } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';

/** The shipped nginx configuration in front of a web process, and a server of static files from `files`. */
type Proxy = Readonly<{ origin: string; filesOrigin: string; files: string }>;

/** Runs nginx with `deploy/nginx.conf` while `work` runs. Only the port, the cache folder and the address of the web process are changed. */
export async function withProxy<T>(home: string, web: string, work: (proxy: Proxy) => Promise<T>): Promise<T> {
  const files = path.join(home, 'files');
  mkdirSync(files, { recursive: true });
  // When root starts nginx, its workers run as another user.
  chmodSync(home, 0o755);
  const [port, filesPort] = [await findFreePort(), await findFreePort()];
  const shipped = readFileSync(path.join(CHECKOUT, 'deploy', 'nginx.conf'), 'utf8')
    .replace('/var/cache/nginx/pledgebook', path.join(home, 'cache'))
    .replace('127.0.0.1:3000', new URL(web).host)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  // All the modules that nginx may have been built with. nginx creates each of these folders when it starts, and a distribution may have other
  // defaults for them.
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
