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

/** Short and often: what is compared is asked for within seconds, since the speed of a shared machine drifts by a third within minutes. */
const SECONDS = 2;
const ROUNDS = 5;

/** The public pages against one of the same build with as many bytes of plain words, the main ones also against one that holds nothing. */
export async function measurePages(place: BenchPlace): Promise<Result[]> {
  if (!hasProgram('wrk')) return [toSkipped('public pages', 'wrk is not installed')];
  const web = await startWebProcess(await builtSite(place), await place.clone('bench_pages'));
  try {
    const pages: Page[] = [];
    for (const page of PAGES) pages.push({ page, ...(await findEqual(web.origin, page)) });
    for (const address of [BENCH_PAGES.empty, ...PAGES]) await load(web.origin + address, { seconds: 1 });
    const rounds = await inRounds(() => measureRound(web.origin, pages), ROUNDS);
    const rates = rounds.flatMap((round) => [...round.values()].flatMap(({ empty }) => empty?.perSecond ?? []));
    return [
      toTold('an empty static page', `${toShort(median(rates))} a second`),
      ...pages.flatMap(({ page, bytes }) => toResults(page, bytes, rounds)),
    ];
  } finally {
    await web.stop();
  }
}

type Page = Readonly<{ page: string; bytes: number; equal: string }>;
/** A page and what it is held against, asked for one after the other. */
type Beside = Readonly<{ own: Load; equal: Load; empty?: Load }>;
type Round = ReadonlyMap<string, Beside>;

async function measureRound(origin: string, pages: readonly Page[]): Promise<Round> {
  const ask = (page: string) => load(origin + page, { seconds: SECONDS });
  const round = new Map<string, Beside>();
  for (const { page, equal } of pages) {
    await untilQuiet();
    const beside = { own: await ask(page), equal: await ask(equal) };
    const isMain = MAIN.includes(page);
    const none = isMain ? { empty: await ask(BENCH_PAGES.empty) } : {};
    round.set(page, { ...beside, ...none });
  }
  return round;
}

function toResults(page: string, bytes: number, rounds: readonly Round[]): Result[] {
  const middle = (of: (beside: Beside) => number) => median(rounds.flatMap((round) => round.get(page) ?? []).map(of));
  const ofEmpty = (key: 'perSecond' | 'p99') => middle((beside) => beside.own[key] / (beside.empty?.[key] ?? NaN));
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
    toCompared(`${page}, requests a second of the empty page`, rate, ofEmpty('perSecond'), { atLeast: 0.9 }),
    toCompared(`${page}, p99 of the empty page`, times, ofEmpty('p99'), { atMost: 2 }),
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
