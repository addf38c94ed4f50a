import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  createServer,
  request as httpRequest,
} from 'node:http';
import { connect } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '#scripts/bench/load';
import { withProxy } from '#scripts/bench/proxy';
import { CHECKOUT } from '#scripts/process/paths';

const NAME = 'pledge.example.org';
const HSTS = 'max-age=31536000';
const MISSING = ['nginx', 'openssl'].filter((program) => !hasProgram(program));

type Asked = Readonly<{ web: number; url: string; headers: IncomingHttpHeaders }>;
const asked: Asked[] = [];
const servers: Server[] = [];
let home = '';
let certificate = { certificate: '', key: '' };

/** A stand-in for a web process: it records requests, and answers `/account` as private. */
async function startWeb(web: number): Promise<string> {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push({ web, url, headers: request.headers });
    request.resume();
    // The second process is of another build.
    if (web === 1 && url.startsWith('/_next/static/')) return void response.writeHead(404).end();
    response.setHeader('Strict-Transport-Security', HSTS);
    response.setHeader('Content-Security-Policy', 'x'.repeat(1_500));
    response.setHeader('Cache-Control', url.startsWith('/account') ? 'private, no-store' : 's-maxage=31536000');
    response.setHeader('Content-Type', 'text/html').end(`page ${url}`);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The route handlers that take uploads, by the first part of their path below `/api`. */
const UPLOADS = readdirSync(path.join(CHECKOUT, 'app', 'api'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/]route[.]ts$/.test(file))
  .filter((file) => readFileSync(path.join(CHECKOUT, 'app', 'api', file), 'utf8').includes('receiveUpload('))
  .map((file) => file.split('/')[0] ?? '')
  // A form of a few fields, which are posted as files are.
  .filter((name) => name !== 'exports');

/** The response to a GET over HTTP/2, or to another method with a body, and the certificate's name. */
async function get(origin: string, url: string, headers: Record<string, string> = {}, sent?: Uint8Array) {
  const session = connect(origin, { rejectUnauthorized: false, servername: NAME });
  try {
    return await new Promise<Record<string, unknown>>((resolve, reject) => {
      session.on('error', reject);
      const request = session.request({ ':path': url, ':authority': NAME, ...headers });
      let body = '';
      let answered: Record<string, unknown> = {};
      request
        .setEncoding('utf8')
        .on('error', reject)
        .on('response', (fields) => (answered = { ...fields }))
        .on('data', (text: string) => (body += text))
        .on('end', () => resolve({ ...answered, body, protocol: session.alpnProtocol }));
      request.end(sent);
    });
  } finally {
    session.close();
  }
}

/** The response to a GET over http, with a host of its own, which fetch cannot send. */
async function getPlain(origin: string, url: string, host = NAME) {
  const request = httpRequest(origin + url, { headers: { host } });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const { location, 'strict-transport-security': hsts } = response.headers;
  return { status: response.statusCode, location, hsts, body: await text(response) };
}

const lastAsked = (url: string) => asked.findLast((one) => one.url === url)?.headers;

const SKIPPED = MISSING.length > 0 ? ` (skipped: ${MISSING.join(' and ')} not installed)` : '';

describe.skipIf(SKIPPED)(`deploy/nginx.conf with TLS, included by Debian’s nginx.conf${SKIPPED}`, () => {
  beforeAll(() => {
    home = mkdtempSync(path.join(tmpdir(), 'pledgebook-nginx-'));
    certificate = { certificate: path.join(home, 'fullchain.pem'), key: path.join(home, 'privkey.pem') };
    const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const files = ['-subj', `/CN=${NAME}`, '-keyout', certificate.key, '-out', certificate.certificate];
    expect(spawnSync('openssl', [...request, ...files]).status).toBe(0);
  });
  afterAll(() => {
    for (const server of servers) server.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('serves two web processes over HTTP/2, and sends http to https', async () => {
    const webs = [await startWeb(0), await startWeb(1)];
    await withProxy(
      path.join(home, 'proxy'),
      webs,
      async ({ origin, redirectOrigin, files }) => {
        const claims = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil.example', forwarded: 'for=6.6.6.6' };
        const first = await get(origin, '/account?token=secret', { ...claims, 'x-real-ip': '6.6.6.6' });
        expect(first).toMatchObject({ ':status': 200, protocol: 'h2', body: 'page /account?token=secret' });
        expect(first['strict-transport-security']).toBe(HSTS);
        const seen = lastAsked('/account?token=secret');
        expect(seen).toMatchObject({ host: NAME, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' });
        for (const name of ['x-forwarded-host', 'x-forwarded-port', 'x-real-ip', 'forwarded'])
          expect(seen, name).not.toHaveProperty(name);

        // An upload is longer than any other form.
        const [method, body] = [{ ':method': 'POST' }, new Uint8Array(2_000_000)];
        expect(UPLOADS.length).toBeGreaterThan(2);
        for (const name of UPLOADS)
          expect([name, (await get(origin, `/api/${name}`, method, body))[':status']]).toEqual([name, 200]);
        for (const name of ['v1/pledges', 'exports'])
          expect(await get(origin, `/api/${name}`, method, body), name).toMatchObject({ ':status': 413 });

        // A private page is asked again each time, of both processes; a public one once.
        const before = asked.length;
        for (let i = 0; i < 4; i += 1) await get(origin, '/account');
        expect(new Set(asked.slice(before).map(({ web }) => web))).toEqual(new Set([0, 1]));
        const pages = await Promise.all(Array.from({ length: 8 }, () => get(origin, '/')));
        expect(pages.map(({ body }) => body)).toEqual(pages.map(() => 'page /'));
        expect(asked.filter(({ url }) => url === '/').length).toBeLessThan(8);

        const http = await getPlain(redirectOrigin, '/give?amount=25');
        expect(http).toMatchObject({ status: 301, location: `https://${NAME}/give?amount=25`, hsts: undefined });
        // Whoever names another host does not reach the site.
        expect(await getPlain(redirectOrigin, '/', 'evil.example')).toMatchObject({ status: 421 });
        const reached = asked.length;
        for (const other of ['evil.example', `${NAME}.evil.example`, '127.0.0.1'])
          expect(await get(origin, '/give', { ':authority': other })).toMatchObject({ ':status': 421 });
        expect(asked).toHaveLength(reached);
        const proof = path.join(files, '.well-known', 'acme-challenge');
        mkdirSync(proof, { recursive: true });
        writeFileSync(path.join(proof, 'token'), 'proven');
        expect(await getPlain(redirectOrigin, '/.well-known/acme-challenge/token')).toMatchObject({ body: 'proven' });

        // Long addresses and the framework's long headers are the cache's key, and leave room for the head of the answer.
        for (let length = 500; length < 8_000; length += 250) {
          const tree = { 'next-router-state-tree': 'x'.repeat(7_000) };
          for (const headers of [{}, tree])
            expect(await get(origin, `/give?${'x'.repeat(length)}`, headers), `${length}`).toMatchObject({
              ':status': 200,
            });
        }

        // A file that one of two builds has is found.
        for (let i = 0; i < 4; i += 1)
          expect(await get(origin, `/_next/static/${i}.js`)).toMatchObject({ ':status': 200 });

        // One process stops: no request fails.
        await new Promise((resolve) => {
          servers[0]?.close(resolve);
          servers[0]?.closeAllConnections();
        });
        for (let i = 0; i < 10; i += 1) expect(await get(origin, `/account/${i}`)).toMatchObject({ ':status': 200 });
      },
      certificate,
    );
    // A sign-in link's token is not kept.
    const log = readFileSync(path.join(home, 'proxy', 'pledgebook.log'), 'utf8');
    expect(log).toContain('"GET /account" 200');
    expect(log).not.toContain('secret');
  });
});

describe('deploy/nginx.conf', () => {
  const lines = readFileSync(path.join(CHECKOUT, 'deploy', 'nginx.conf'), 'utf8').split('\n');

  it('marks every line that names the domain', () => {
    const naming = lines.filter((line) => line.includes(NAME) && !line.startsWith('#'));
    expect(naming).toHaveLength(6);
    expect(naming.filter((line) => !line.endsWith('# EDIT'))).toEqual([]);
  });

  it('repeats every header of the server in the location that sets its own', () => {
    const set = lines.flatMap((line) => /^( +)proxy_set_header (\S+)/.exec(line)?.slice(1) ?? []);
    const at = (indent: string) => set.filter((_, i) => i % 2 === 1 && set[i - 1] === indent);
    expect(at('    ')).toEqual(expect.arrayContaining(at('  ')));
  });
});
