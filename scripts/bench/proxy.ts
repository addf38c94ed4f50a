import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '#scripts/process/address';
import { hasEnded, stopChild } from '#scripts/process/child';
import { CHECKOUT } from '#scripts/process/paths';

/**
 * The shipped nginx configuration in front of web processes: the origin of the site, the origin that redirects to https, and a server of static files from
 * `files`.
 */
type Proxy = Readonly<{ origin: string; redirectOrigin: string; filesOrigin: string; files: string }>;

/** The files of a certificate and its key. */
type Certificate = Readonly<{ certificate: string; key: string }>;

/** The text with a replacement for what must be in it. */
function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replaceAll(what, () => by);
  if (changed === text) throw new Error(`deploy/nginx.conf has no ${what}`);
  return changed;
}

/** `deploy/nginx.conf` with what depends on the machine: ports, folders, the web processes and the certificate. Without one, the site is served over http. */
function shippedFor(home: string, webs: readonly string[], ports: readonly number[], tls?: Certificate): string {
  const [port, redirectPort] = ports;
  let text = readFileSync(path.join(CHECKOUT, 'deploy', 'nginx.conf'), 'utf8');
  text = replaced(text, '/var/cache/pledgebook', path.join(home, 'cache'));
  text = replaced(text, '/var/log/nginx', home);
  text = replaced(text, '/var/www/html', path.join(home, 'files'));
  const servers = webs.map((web) => `server ${new URL(web).host} max_fails=0;`).join(' ');
  text = replaced(text, /(^ {2}server 127\.0\.0\.1:\d+ max_fails=0;\n)+/gm, `  ${servers}\n`);
  text = replaced(text, /^ {2}listen \[::\].*\n/gm, '');
  text = replaced(text, 'listen 80', `listen 127.0.0.1:${redirectPort}`);
  text = replaced(text, 'listen 443 ssl http2', `listen 127.0.0.1:${port}${tls ? ' ssl http2' : ''}`);
  // Over http it is asked by its address.
  if (!tls)
    return replaced(replaced(text, /^ {2}ssl_.*\n/gm, ''), 'server_name pledge.example.org;', 'server_name 127.0.0.1;');
  text = replaced(text, '/etc/letsencrypt/live/pledge.example.org/fullchain.pem', tls.certificate);
  return replaced(text, '/etc/letsencrypt/live/pledge.example.org/privkey.pem', tls.key);
}

/** What Debian's nginx.conf sets for every site, without the machine's own folders, and the temporary folders of all modules that nginx may have been built with. */
function mainFile(home: string, filesPort: number): string {
  const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${home}/${kind};`)
    .join(' ');
  // When root starts nginx, its workers would run as another user, who may not be able to open a folder of root's.
  return `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; error_log stderr crit;
pid ${home}/pid; events { worker_connections 768; }
http {
sendfile on; tcp_nopush on; types_hash_max_size 2048;
types { text/html html; } default_type application/octet-stream;
ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_prefer_server_ciphers on;
access_log off; gzip on;
${temporaryFolders}
include ${home}/sites-enabled/*;
server { listen 127.0.0.1:${filesPort}; root ${home}/files; gzip off; }
}`;
}

/** Runs nginx with `deploy/nginx.conf` in front of `webs` while `work` runs. Only what depends on the machine is changed. */
export async function withProxy<T>(
  home: string,
  webs: string | readonly string[],
  work: (proxy: Proxy) => Promise<T>,
  tls?: Certificate,
): Promise<T> {
  const files = path.join(home, 'files');
  const sites = path.join(home, 'sites-enabled');
  for (const folder of [files, sites]) mkdirSync(folder, { recursive: true });
  const [port, redirectPort, filesPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  writeFileSync(path.join(sites, 'pledgebook'), shippedFor(home, [webs].flat(), [port, redirectPort], tls));
  writeFileSync(path.join(home, 'nginx.conf'), mainFile(home, filesPort));
  const child = spawn('nginx', ['-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'inherit' });
  const [redirectOrigin, filesOrigin] = [`http://127.0.0.1:${redirectPort}`, `http://127.0.0.1:${filesPort}`];
  try {
    for (const end = performance.now() + 5_000; !(await fetch(filesOrigin).catch(() => null)); await pause(25)) {
      if (hasEnded(child) || performance.now() > end) throw new Error('nginx did not start on deploy/nginx.conf');
    }
    return await work({ origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, redirectOrigin, filesOrigin, files });
  } finally {
    await stopChild(child, 5_000);
  }
}
