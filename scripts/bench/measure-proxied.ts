import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { builtSite } from '#scripts/bench/bench-site';
import { signInBench } from '#scripts/bench/measure-signed-in';
import { hasProgram } from '#scripts/bench/programs';
import { startProxy, type Proxy } from '#scripts/bench/proxy';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toBelow, toCompared, toShort, toSkipped } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { startWebProcess } from '#scripts/bench/web-process';
import { load } from '#scripts/bench/wrk';

const PAGES = ['/', '/give', '/figures', '/sponsors', '/es'];
const SUPPORTER = 'ada@example.org';

/** Public pages behind the shipped proxy against nginx sending the same bytes as a file, and how soon the proxy shows a new total. */
export async function measureProxied(place: BenchPlace): Promise<Result[]> {
  for (const name of ['nginx', 'wrk'])
    if (!hasProgram(name)) return [toSkipped('pages behind the shipped proxy', `${name} is not installed`)];
  const urls = await place.clone('bench_proxied');
  const web = await startWebProcess(await builtSite(place), urls);
  try {
    const proxy = await startProxy(place.folder, web.origin);
    try {
      const results: Result[] = [];
      for (const page of PAGES) results.push(await comparePage(proxy, page));
      const cookie = await signInBench(urls.owner, SUPPORTER);
      const delays = await inRounds(() => timeNewTotal(proxy, web.origin, cookie));
      return [...results, toBelow('a new total behind the proxy, asked for all the while', median(delays), 's', 2)];
    } finally {
      await proxy.stop();
    }
  } finally {
    await web.stop();
  }
}

async function comparePage({ origin, filesOrigin, files }: Proxy, page: string): Promise<Result> {
  const bytes = Buffer.from(await (await fetch(origin + page)).arrayBuffer());
  writeFileSync(path.join(files, 'page.html'), bytes);
  const rounds = await inRounds(async () => {
    await untilQuiet();
    const file = await load(`${filesOrigin}/page.html`, { seconds: 4 });
    const kept = await load(origin + page, { seconds: 4 });
    return { kept: kept.perSecond, ratio: kept.perSecond / file.perSecond };
  });
  return toCompared(
    `${page} behind the proxy, requests a second of the same bytes as a file`,
    `${toShort(median(rounds.map(({ kept }) => kept)))} a second`,
    median(rounds.map(({ ratio }) => ratio)),
    { atLeast: 0.8 },
  );
}

/** Seconds from the acknowledgement of a gift to the first page that shows another total. */
async function timeNewTotal({ origin }: Proxy, own: string, cookie: string): Promise<number> {
  const readTotal = async () => /class="figure-face[^>]*>(\$[^<]+)</.exec(await (await fetch(origin)).text())?.[1];
  const before = await readTotal();
  if (before === undefined) throw new Error('the home page shows no total');
  const body = { kind: 'one-time', amount: 30_000, currency: 'USD', programme: 'grants', recognition: 'anonymous' };
  const made = await fetch(`${own}/api/v1/pledges`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: own, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
  });
  if (made.status !== 201) throw new Error(`the gift was answered with ${made.status}`);
  const start = performance.now();
  while ((await readTotal()) === before) await pause(20);
  return (performance.now() - start) / 1_000;
}
