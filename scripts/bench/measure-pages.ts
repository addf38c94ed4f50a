import { BENCH_PAGES } from '#scripts/bench/bench-pages';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { builtSite } from '#scripts/bench/bench-site';
import { hasProgram } from '#scripts/bench/programs';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toCompared, toShort, toSkipped, toTold } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { startWebProcess } from '#scripts/bench/web-process';
import { type Load, load } from '#scripts/bench/wrk';

/** Those that are held against an empty page too. */
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

/** The public pages against one of the same build with as many bytes of plain words, the main ones also against one that holds nothing. */
export async function measurePages(place: BenchPlace): Promise<Result[]> {
  if (!hasProgram('wrk')) return [toSkipped('public pages', 'wrk is not installed')];
  const web = await startWebProcess(await builtSite(place), await place.clone('bench_pages'));
  try {
    const pages: Page[] = [];
    for (const page of PAGES) pages.push({ page, ...(await findEqual(web.origin, page)) });
    for (const address of [BENCH_PAGES.empty, BENCH_PAGES.bare, ...PAGES])
      await load(web.origin + address, { seconds: 1 });
    const rounds = await inRounds(() => measureRound(web.origin, pages));
    const rate = (of: (round: Round) => Load) =>
      `${toShort(median(rounds.map((round) => of(round).perSecond)))} a second`;
    return [
      toTold(
        'an empty static page, with the style that every public page brings along',
        rate(({ empty }) => empty),
      ),
      toTold(
        'an empty static page without it',
        rate(({ bare }) => bare),
      ),
      ...pages.flatMap(({ page, bytes }) => toResults(page, bytes, rounds)),
    ];
  } finally {
    await web.stop();
  }
}

type Page = Readonly<{ page: string; bytes: number; equal: string }>;
type Pair = Readonly<{ own: Load; equal: Load }>;
type Round = Readonly<{ empty: Load; bare: Load; pairs: ReadonlyMap<string, Pair> }>;

async function measureRound(origin: string, pages: readonly Page[]): Promise<Round> {
  await untilQuiet();
  const empty = await load(origin + BENCH_PAGES.empty);
  const bare = await load(origin + BENCH_PAGES.bare);
  const pairs = new Map<string, Pair>();
  for (const { page, equal } of pages) {
    await untilQuiet();
    pairs.set(page, { own: await load(origin + page), equal: await load(origin + equal) });
  }
  return { empty, bare, pairs };
}

function toResults(page: string, bytes: number, rounds: readonly Round[]): Result[] {
  const middle = (of: (pair: Pair, round: Round) => number) =>
    median(rounds.flatMap((round) => round.pairs.get(page) ?? []).map((pair, at) => of(pair, rounds[at] as Round)));
  const size = `${toShort(bytes / 1_000)} kB`;
  const times = `p99 ${toShort(middle(({ own }) => own.p99))} ms`;
  const rate = `${toShort(middle(({ own }) => own.perSecond))} a second`;
  const ofEqual = toCompared(
    `${page} (${size}), requests a second of a page of as many plain words`,
    rate,
    middle(({ own, equal }) => own.perSecond / equal.perSecond),
    { atLeast: 0.9 },
  );
  if (!MAIN.includes(page)) return [ofEqual];
  return [
    ofEqual,
    toCompared(
      `${page}, requests a second of the empty page`,
      rate,
      middle(({ own }, { empty }) => own.perSecond / empty.perSecond),
      { atLeast: 0.9 },
    ),
    toTold(
      `${page}, requests a second of the empty page without style`,
      rate,
      middle(({ own }, { bare }) => own.perSecond / bare.perSecond),
    ),
    toCompared(
      `${page}, p99 of the empty page`,
      times,
      middle(({ own }, { empty }) => own.p99 / empty.p99),
      { atMost: 2 },
    ),
  ];
}

async function findEqual(origin: string, page: string): Promise<{ bytes: number; equal: string }> {
  const bytes = await sizeOf(origin + page);
  const sizes = await Promise.all(
    BENCH_PAGES.sized.map(async (equal) => ({ equal, size: await sizeOf(origin + equal) })),
  );
  const distance = ({ size }: { size: number }) => Math.abs(size - bytes);
  const [{ equal } = { equal: BENCH_PAGES.empty }] = sizes.toSorted((a, b) => distance(a) - distance(b));
  return { bytes, equal };
}

async function sizeOf(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'Accept-Encoding': 'identity' } });
  return (await answer.arrayBuffer()).byteLength;
}
