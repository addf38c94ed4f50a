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

/** Searching the public list at a million pledges against ten thousand, and its thousandth page against the first. */
export async function measureSupporters(place: BenchPlace): Promise<Result[]> {
  const [few, many] = [await makePledges(place, FEW), await makePledges(place, MANY)];
  const ask = async (urls: TestUrls, cases: Record<string, Asked>, times: number) => {
    await untilQuiet();
    return runInside<ListTimes>('inside-supporters.ts', urls, { cases, times });
  };
  const [at100, at1000] = [await placeOf(few, 100), await placeOf(many, 1_000)];
  const rounds = await inRounds(async () => ({
    small: await ask(few, { ...WORDS, 'a far page': { after: at100 } }, 30),
    large: await ask(many, { ...WORDS, 'a far page': { after: at1000 } }, 30),
    pages: await ask(many, { first: {}, thousandth: { after: at1000 } }, 200),
  }));
  return [
    ...compareSizes('the supporters, words and pages, at a million against ten thousand', rounds),
    compareFarPage(
      'page 1,000 of the supporters, of page 1',
      rounds.map(({ pages }) => pages),
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
