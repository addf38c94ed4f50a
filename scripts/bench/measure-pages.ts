import { randomUUID } from 'node:crypto';
import { type Result, compare, inTurn, toShort } from '#scripts/bench/compare';
import { makePledges } from '#scripts/bench/database';
import { type Load, load } from '#scripts/bench/load';
import { BENCH_PAGES, type Web, withWeb } from '#scripts/bench/web';
import { withClient } from '#scripts/postgres/database';
import { type TestServer, cloneDatabase } from '#scripts/test/test-server';

/** Pages that are also compared with an empty page. */
const MAIN = ['/', '/give', '/give/one-time', '/give/membership', '/give/sponsorship', '/figures'];
const PAGES = [
  ...MAIN,
  '/story',
  '/story/visionary-level',
  '/impact',
  '/impact/developer-in-residence',
  '/sponsors',
  '/supporters',
  '/follow',
  '/privacy',
  '/accessibility',
  '/es',
  '/es/figures',
];
const SIGNED_IN = { '/account': 'ada@example.org', '/admin/pledges': 'rosa@example.org' };
const [FEW, MANY] = [1_000, 1_000_000];

/** Short and repeated: both sides are measured within seconds, because the speed of a shared machine varies by a third within minutes. */
const SECONDS = 2;
const ROUNDS = 5;

const perSecond = (load: Load) => load.perSecond;

/** Compares the public pages with a page of the same build that has as many bytes of plain text, and the main pages also with an empty page. */
export async function measurePages(server: TestServer): Promise<Result[]> {
  return withWeb(server, await cloneDatabase(server.urls, 'bench_pages'), async ({ origin }) => {
    const ask = (page: string) => () => load(origin + page, { seconds: SECONDS });
    for (const page of [BENCH_PAGES.empty, ...PAGES]) await load(origin + page, { seconds: 1 });
    const results: Result[] = [];
    for (const page of PAGES) {
      const { bytes, equal } = await findEqual(origin, page);
      const what = `${page} (${toShort(bytes / 1_000)} kB), requests of a page of as many plain words`;
      const ofEqual = await inTurn(ask(page), ask(equal), ROUNDS);
      results.push(compare(what, ofEqual, perSecond, 'a second', { atLeast: 0.9 }));
      if (!MAIN.includes(page)) continue;
      const ofEmpty = await inTurn(ask(page), ask(BENCH_PAGES.empty), ROUNDS);
      results.push(
        compare(`${page}, requests of the empty page`, ofEmpty, perSecond, 'a second', { atLeast: 0.9 }),
        compare(`${page}, p99 of the empty page`, ofEmpty, ({ p99 }) => p99, 'ms', { atMost: 2 }),
      );
    }
    return results;
  });
}

async function findEqual(origin: string, page: string): Promise<{ bytes: number; equal: string }> {
  const bytes = await sizeOf(origin + page);
  let [equal, distance]: [string, number] = [BENCH_PAGES.empty, Infinity];
  for (const sized of BENCH_PAGES.sized) {
    const away = Math.abs((await sizeOf(origin + sized)) - bytes);
    if (away < distance) [equal, distance] = [sized, away];
  }
  return { bytes, equal };
}

async function sizeOf(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  return (await answer.arrayBuffer()).byteLength;
}

/** Compares the pages behind the sign-in, on the demo data, with a page of the same build that runs one database query. */
export async function measureSignedIn(server: TestServer): Promise<Result[]> {
  const urls = await cloneDatabase(server.urls, 'bench_signed_in');
  return withWeb(server, urls, async ({ origin }) => {
    const results: Result[] = [];
    for (const [page, email] of Object.entries(SIGNED_IN)) {
      const headers = { Cookie: await signIn(urls.owner, email) };
      const [ours, query] = [() => load(origin + page, { headers }), () => load(origin + BENCH_PAGES.query)];
      await ours();
      await query();
      const what = `${page}, signed in, requests of an empty dynamic page with one query`;
      results.push(compare(what, await inTurn(ours, query), perSecond, 'a second', { atLeast: 0.7 }));
    }
    return results;
  });
}

/** Signs a person in on a database of the bench; returns the session cookie. */
export async function signIn(owner: string, email: string): Promise<string> {
  const token = randomUUID();
  const sql =
    "insert into session (session_token, user_id, expires) select encode(sha256(convert_to($1, 'UTF8')), 'hex'), id, now() + interval '30 days' from person where email = $2";
  await withClient(owner, (client) => client.query(sql, [token, email]));
  return `pledgebook.session=${token}`;
}

/** Compares `GET /api/v1/figures` at a million pledges with a thousand. */
export async function measureFigures(server: TestServer): Promise<Result[]> {
  const [few, many] = [await makePledges(server, FEW), await makePledges(server, MANY)];
  const ask =
    ({ origin }: Web, atOnce: number) =>
    () =>
      load(`${origin}/api/v1/figures`, { atOnce, seconds: 4 });
  return withWeb(server, many, (large) =>
    withWeb(server, few, async (small) => {
      const alone = await inTurn(ask(large, 1), ask(small, 1));
      const busy = await inTurn(ask(large, 32), ask(small, 32));
      const what = 'GET /api/v1/figures, one at a time, at a million pledges against a thousand';
      return [
        compare(what, alone, ({ p50 }) => p50, 'ms', { atMost: 1.2 }),
        compare('… 32 at a time', busy, perSecond, 'a second'),
      ];
    }),
  );
}
