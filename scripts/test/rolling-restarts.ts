import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, openSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import path from 'node:path';
import { withClient } from '#scripts/postgres/database';
import { withProxy } from '#scripts/bench/proxy';
import { findFreePort } from '#scripts/process/address';
import { stopChild } from '#scripts/process/child';
import { mustBecomeReady, spawnWeb } from '#scripts/process/next-app';
import { testEnvironment } from '#scripts/process/settings';
import type { TestUrls } from '#scripts/test/test-server';

/** Where links lead; the proxy's own port is not known when the processes start. */
const SITE_URL = 'http://127.0.0.1:9';
const PATHS = ['/', '/give/one-time', '/api/v1/figures', '/sign-in', '/supporters', '/account'];
const READERS = 8;
const GIVERS = 2;
const STOP_PATIENCE_MS = 25_000;

/**
 * What clients saw: how many requests, those of them that made a pledge, pledges that had to be sent again with the same key, and every answer that was not as it
 * should be. A proxy does not send a POST again when its connection breaks, so the client does, as every client of the API may.
 */
export type RestartsSeen = Readonly<{
  restarts: number;
  requests: number;
  pledges: number;
  retries: string[];
  failures: string[];
  slowestMs: number;
}>;

/** The status of a response, or the code of the error. */
function send(url: string, agent: Agent, headers: Record<string, string>, body?: string): Promise<number | string> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    const sent = request(
      url,
      { agent, headers, method: body === undefined ? 'GET' : 'POST' },
      (response: IncomingMessage) => {
        response
          .on('error', failed)
          .on('end', () => resolve(response.statusCode ?? 0))
          .resume();
      },
    );
    sent.on('error', failed).end(body);
  });
}

/** A new person's session cookie. */
async function signIn(owner: string): Promise<string> {
  const token = randomUUID();
  const hash = createHash('sha256').update(token).digest('hex');
  await withClient(owner, async (client) => {
    const person = "insert into person (name, email, email_verified) values ('Restart', $1, now()) returning id";
    const { rows } = await client.query<{ id: string }>(person, [`${token}@example.org`]);
    const session = "insert into session (session_token, user_id, expires) values ($1, $2, now() + interval '1 day')";
    await client.query(session, [hash, rows[0]?.id]);
  });
  return `pledgebook.session=${token}`;
}

const GIFT = { kind: 'one-time', amount: 1_000, currency: 'USD', programme: 'grants', recognition: 'anonymous' };

/**
 * Restarts two web processes one after the other, `rounds` times, behind the shipped proxy, while clients read pages and make pledges without a pause. A
 * pledge that gets no answer is sent once more. The database has the demonstration; logs go to `folder`.
 */
export async function restartUnderLoad(urls: TestUrls, folder: string, rounds: number): Promise<RestartsSeen> {
  mkdirSync(folder, { recursive: true });
  const environment = testEnvironment({
    DATABASE_URL: urls.web,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    SITE_URL,
    SMTP_URL: 'smtp://127.0.0.1:9',
    TRUSTED_PROXY: '1',
    WORKER: '0',
  });
  const start = async (port: number) => {
    const [origin, log] = [`http://127.0.0.1:${port}`, path.join(folder, `web-${port}.log`)];
    const web = spawnWeb({ host: '127.0.0.1', port, origin }, environment, openSync(log, 'a'));
    await mustBecomeReady(web, origin, log);
    return web;
  };
  const ports = [await findFreePort(), await findFreePort()];
  const webs = await Promise.all(ports.map(start));
  const cookie = await signIn(urls.owner);
  const seen = { requests: 0, pledges: 0, retries: [] as string[], failures: [] as string[], slowestMs: 0 };
  let isOver = false;

  const client = async (
    ask: (agent: Agent, turn: number) => Promise<{ what: string; is: number | string; wanted: number }>,
  ) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = 0; !isOver; turn += 1) {
      const before = performance.now();
      const { what, is, wanted } = await ask(agent, turn);
      seen.requests += 1;
      if (is === 201) seen.pledges += 1;
      if (is !== wanted) seen.failures.push(`${what}: ${is}`);
      seen.slowestMs = Math.max(seen.slowestMs, performance.now() - before);
    }
    agent.destroy();
  };
  try {
    await withProxy(
      path.join(folder, 'nginx'),
      ports.map((port) => `http://127.0.0.1:${port}`),
      async ({ origin }) => {
        const read = async (agent: Agent, turn: number) => {
          const what = PATHS[turn % PATHS.length] ?? '/';
          return { what, is: await send(origin + what, agent, { Cookie: cookie }), wanted: 200 };
        };
        const give = async (agent: Agent) => {
          const headers = {
            Cookie: cookie,
            Origin: SITE_URL,
            'Content-Type': 'application/json',
            'Idempotency-Key': randomUUID(),
          };
          const sendGift = () => send(`${origin}/api/v1/pledges`, agent, headers, JSON.stringify(GIFT));
          const first = await sendGift();
          if (first === 201) return { what: 'pledge', is: first, wanted: 201 };
          seen.retries.push(`pledge: ${first}`);
          return { what: 'pledge, sent again', is: await sendGift(), wanted: 201 };
        };
        const clients = [
          ...Array.from({ length: READERS }, () => client(read)),
          ...Array.from({ length: GIVERS }, () => client(give)),
        ];
        for (let round = 0; round < rounds; round += 1) {
          for (const [at, port] of ports.entries()) {
            const old = webs[at];
            if (old) await stopChild(old, STOP_PATIENCE_MS);
            webs[at] = await start(port);
          }
        }
        isOver = true;
        await Promise.all(clients);
      },
    );
  } finally {
    isOver = true;
    await Promise.all(webs.map((web) => stopChild(web, STOP_PATIENCE_MS)));
  }
  return { restarts: rounds * ports.length, ...seen };
}
