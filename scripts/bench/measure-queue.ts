import type { BenchPlace } from '#scripts/bench/bench-place';
import { type ListTimes, compareFarPage, compareSizes } from '#scripts/bench/compare-lists';
import { makePledges } from '#scripts/bench/fill';
import { runInside } from '#scripts/bench/inside';
import { MANY } from '#scripts/bench/measure-figures';
import { untilQuiet } from '#scripts/bench/quiet';
import type { Result } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { withClient } from '#scripts/bench/with-client';
import type { TestUrls } from '#scripts/test/test-server';

const FEW = 10_000;
const PAGE = 50;

/** What staff ask of the list. Words: three in seven addresses hold the first, one in a hundred thousand names the rare one, nobody the last. */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'what waits': {},
  'newest first': { sort: 'newest' },
  all: { state: 'all' },
  approved: { state: 'approved' },
  sponsorships: { kind: 'sponsorship' },
  'one programme': { programme: 'grants' },
  'one level': { tier: 'visionary' },
  'all of one kind, newest': { state: 'all', kind: 'membership', sort: 'newest' },
  'in very many': { q: 'example' },
  'a first name': { q: 'maria' },
  'a first name, all': { q: 'maria', state: 'all' },
  'an address': { q: 'tom.chen4711@example.org', state: 'all' },
  'a rare name': { q: 'zyxomma' },
  'a rare name, all': { q: 'zyxomma', state: 'all' },
  'two letters': { q: 'li', state: 'all' },
  nobody: { q: 'qqxzw', state: 'all' },
};

/** The desk's list with its filters and words at a million pledges against ten thousand, and its thousandth page against the first. */
export async function measureQueue(place: BenchPlace): Promise<Result[]> {
  const [few, many] = [await makePledges(place, FEW), await makePledges(place, MANY)];
  const ask = async (urls: TestUrls, cases: typeof CASES, times: number) => {
    await untilQuiet();
    return runInside<ListTimes>('inside-queue.ts', urls, { cases, times });
  };
  const pages = { first: {}, thousandth: { cursor: await cursorOf(many, 1_000) } };
  const all = { first: { state: 'all' }, thousandth: { state: 'all', cursor: await cursorOf(many, 1_000, 'true') } };
  const rounds = await inRounds(async () => ({
    small: await ask(few, CASES, 30),
    large: await ask(many, CASES, 30),
    waiting: await ask(many, pages, 200),
    any: await ask(many, all, 200),
  }));
  return [
    ...compareSizes('the desk’s list, all filters and words, at a million against ten thousand', rounds),
    compareFarPage(
      'page 1,000 of what waits, of page 1',
      rounds.map(({ waiting }) => waiting),
    ),
    compareFarPage(
      'page 1,000 of all, of page 1',
      rounds.map(({ any }) => any),
    ),
  ];
}

/** Where a page of the list begins, found the slow way. */
async function cursorOf(
  urls: TestUrls,
  page: number,
  condition = "review in ('submitted', 'needs-info')",
): Promise<string> {
  const sql = `select (extract(epoch from created_at) * 1000)::bigint || '-' || id as cursor from pledge
    where ${condition} order by created_at, id offset $1 limit 1`;
  const { rows } = await withClient(urls.owner, (client) =>
    client.query<{ cursor: string }>(sql, [(page - 1) * PAGE - 1]),
  );
  return rows[0]?.cursor ?? '';
}
