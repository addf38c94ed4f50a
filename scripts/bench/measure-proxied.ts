import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Result, compare, inTurn, median, toBelow } from '#scripts/bench/compare';
import { load } from '#scripts/bench/load';
import { signIn } from '#scripts/bench/measure-pages';
import { withProxy } from '#scripts/bench/proxy';
import { withWeb } from '#scripts/bench/web';
import { type TestServer, cloneDatabase } from '#scripts/test/test-server';

const PAGES = ['/', '/give', '/figures', '/sponsors', '/es'];
const SUPPORTER = 'ada@example.org';

/** Compares public pages behind the shipped proxy with nginx sending the same bytes as a file, and measures how soon the proxy shows a new total. */
export async function measureProxied(server: TestServer): Promise<Result[]> {
  const urls = await cloneDatabase(server.urls, 'bench_proxied');
  const cookie = await signIn(urls.owner, SUPPORTER);
  return withWeb(server, urls, (web) =>
    withProxy(path.join(server.folder, 'nginx'), web.origin, async ({ origin, filesOrigin, files }) => {
      const results: Result[] = [];
      for (const page of PAGES) {
        writeFileSync(path.join(files, 'page.html'), await (await fetch(origin + page)).bytes());
        const ask = (url: string) => () => load(url, { seconds: 4 });
        const rounds = await inTurn(ask(origin + page), ask(`${filesOrigin}/page.html`));
        const what = `${page} behind the proxy, requests of the same bytes as a file`;
        results.push(compare(what, rounds, ({ perSecond }) => perSecond, 'a second', { atLeast: 0.8 }));
      }
      const delays: number[] = [];
      for (let round = 0; round < 3; round += 1) delays.push(await secondsToNewTotal(origin, web.origin, cookie));
      return [...results, toBelow('a new total behind the proxy, asked for all the while', median(delays), 's', 2)];
    }),
  );
}

/** Seconds from the confirmation of a gift to the first page that shows another total. */
async function secondsToNewTotal(proxied: string, web: string, cookie: string): Promise<number> {
  const readTotal = async () => /class="figure-face[^>]*>(\$[^<]+)</.exec(await (await fetch(proxied)).text())?.[1];
  const before = await readTotal();
  if (before === undefined) throw new Error('The home page shows no total');
  const made = await fetch(`${web}/api/v1/pledges`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: web, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({
      kind: 'one-time',
      amount: 30_000,
      currency: 'USD',
      programme: 'grants',
      recognition: 'anonymous',
    }),
  });
  if (made.status !== 201) throw new Error(`The gift was answered with ${made.status}`);
  const start = performance.now();
  while ((await readTotal()) === before) await pause(20);
  return (performance.now() - start) / 1_000;
}
