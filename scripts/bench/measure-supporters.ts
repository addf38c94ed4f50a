import type { BenchPlace } from '#scripts/bench/bench-place';
import { makePledges } from '#scripts/bench/fill';
import { runInside } from '#scripts/bench/inside';
import { MANY } from '#scripts/bench/measure-figures';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toCompared, toShort, toTold } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { withClient } from '#scripts/bench/with-client';
import type { TestUrls } from '#scripts/test-server';

const FEW = 10_000;
const PAGE = 60;

type Asked = Readonly<{ q?: string; after?: { ms: number; id: string } }>;

/** What visitors look for. Words: one in twenty has the first name, one in 340 the whole one, one in a hundred thousand the rare one, nobody the last. */
const WORDS: Readonly<Record<string, Asked>> = {
  'the newest': {},
  'a first name': { q: 'maria' },
  'a whole name': { q: 'maria lindqvist' },
  'a rare name': { q: 'zyxomma' },
  'two letters': { q: 'li' },
  'two letters of nobody': { q: 'qx' },
  'signs of nobody': { q: '%_"' },
  nobody: { q: 'qqxzw' },
};

type Times = Readonly<{ each: Record<string, number>; all: number }>;

/** Searching the public list at a million pledges against ten thousand, and its thousandth page against the first. */
export async function measureSupporters(place: BenchPlace): Promise<Result[]> {
  const [few, many] = [await makePledges(place, FEW), await makePledges(place, MANY)];
  const ask = async (urls: TestUrls, cases: Record<string, Asked>, times: number) => {
    await untilQuiet();
    return runInside<Times>('inside-supporters.ts', urls, { cases, times });
  };
  const [at100, at1000] = [await placeOf(few, 100), await placeOf(many, 1_000)];
  const rounds = await inRounds(async () => ({
    small: await ask(few, { ...WORDS, 'a far page': { after: at100 } }, 30),
    large: await ask(many, { ...WORDS, 'a far page': { after: at1000 } }, 30),
    pages: await ask(many, { first: {}, thousandth: { after: at1000 } }, 200),
  }));
  type Round = (typeof rounds)[number];
  const compare = (what: string, large: (round: Round) => number, small: (round: Round) => number, atMost: number) =>
    toCompared(
      what,
      `p95 ${toShort(median(rounds.map(large)))} ms of ${toShort(median(rounds.map(small)))} ms`,
      median(rounds.map((round) => large(round) / small(round))),
      { atMost },
    );
  return [
    compare(
      'the supporters, words and pages, at a million against ten thousand',
      (r) => r.large.all,
      (r) => r.small.all,
      2,
    ),
    ...[...Object.keys(WORDS), 'a far page'].map((name) => {
      const [large, small] = [
        median(rounds.map((r) => r.large.each[name] ?? NaN)),
        median(rounds.map((r) => r.small.each[name] ?? NaN)),
      ];
      return toTold(`… ${name}`, `p95 ${toShort(large)} ms of ${toShort(small)} ms`, large / small);
    }),
    compare(
      'page 1,000 of the supporters, of page 1',
      (r) => r.pages.each.thousandth ?? NaN,
      (r) => r.pages.each.first ?? NaN,
      1.2,
    ),
  ];
}

/** Where a page of the list begins, found the slow way. */
async function placeOf(urls: TestUrls, page: number): Promise<{ ms: number; id: string }> {
  const sql = `select (extract(epoch from created_at) * 1000)::float8 as ms, id::text from pledge
    where review = 'approved' and kind <> 'sponsorship' and show_name and display_name <> ''
    order by created_at desc, id desc offset $1 limit 1`;
  const { rows } = await withClient(urls.owner, (client) =>
    client.query<{ ms: number; id: string }>(sql, [(page - 1) * PAGE - 1]),
  );
  const [found] = rows;
  if (!found) throw new Error(`The list has no page ${page}`);
  return found;
}
