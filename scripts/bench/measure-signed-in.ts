import { randomUUID } from 'node:crypto';
import { BENCH_PAGES } from '#scripts/bench/bench-pages';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { builtSite } from '#scripts/bench/bench-site';
import { hasProgram } from '#scripts/bench/programs';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toCompared, toShort, toSkipped, toTold } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { startWebProcess } from '#scripts/bench/web-process';
import { withClient } from '#scripts/bench/with-client';
import { load } from '#scripts/bench/wrk';

const COOKIE = 'pledgebook.session';
const PAGES = [
  { page: '/account', email: 'ada@example.org' },
  { page: '/admin/pledges', email: 'rosa@example.org' },
] as const;

/** The pages behind the sign-in, on the demo data, against a page of the same build that asks the database one thing. */
export async function measureSignedIn(place: BenchPlace): Promise<Result[]> {
  if (!hasProgram('wrk')) return [toSkipped('signed-in pages', 'wrk is not installed')];
  const urls = await place.clone('bench_signed_in');
  const web = await startWebProcess(await builtSite(place), urls);
  try {
    const asked = [{ page: BENCH_PAGES.query as string, headers: {} as Record<string, string> }];
    for (const { page, email } of PAGES)
      asked.push({ page, headers: { Cookie: await signInBench(urls.owner, email) } });
    for (const { page, headers } of asked) await load(web.origin + page, { seconds: 2, headers });
    const rounds = await inRounds(() => measureRound(web.origin, asked));
    const middle = (of: (round: Map<string, number>) => number) => median(rounds.map(of));
    const empty = (round: Map<string, number>) => round.get(BENCH_PAGES.query) ?? NaN;
    const own = (page: string) => (round: Map<string, number>) => round.get(page) ?? NaN;
    return [
      toTold('an empty dynamic page with one query', `${toShort(middle(empty))} a second`),
      ...PAGES.map(({ page }) =>
        toCompared(
          `${page}, signed in, requests a second of that page`,
          `${toShort(middle(own(page)))} a second`,
          middle((round) => own(page)(round) / empty(round)),
          { atLeast: 0.7 },
        ),
      ),
    ];
  } finally {
    await web.stop();
  }
}

type Asked = Readonly<{ page: string; headers: Record<string, string> }>;

async function measureRound(origin: string, asked: readonly Asked[]): Promise<Map<string, number>> {
  const rates = new Map<string, number>();
  for (const { page, headers } of asked) {
    await untilQuiet();
    rates.set(page, (await load(origin + page, { headers })).perSecond);
  }
  return rates;
}

/** Signs a person in on a database of the bench: the cookie of their session. */
export async function signInBench(owner: string, email: string): Promise<string> {
  const token = randomUUID();
  await withClient(owner, (client) =>
    client.query(
      "insert into session (session_token, user_id, expires) select $1, id, now() + interval '30 days' from person where email = $2",
      [token, email],
    ),
  );
  return `${COOKIE}=${token}`;
}
