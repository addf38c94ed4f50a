import { type Result, compare, inTurn } from '#scripts/bench/compare';
import { makePledges, runTask } from '#scripts/bench/database';
import type { TestServer, TestUrls } from '#scripts/test/test-server';

const [FEW, MANY] = [10_000, 1_000_000];

/** The 95th percentile of the times of each query on a list, by name, and of all together, in milliseconds. */
export type ListTimes = Readonly<{ each: Readonly<Record<string, number>>; all: number }>;

type Cases = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The queries of staff on the list. Words: three in seven addresses contain the first, one in a hundred thousand names the rare one, none the last. */
const QUEUE: Cases = {
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

/**
 * The searches of visitors. Words: one in twenty names contains the first name, one in 340 the whole name, one in a hundred thousand the rare one,
 * none the last.
 */
const SUPPORTERS: Cases = {
  'the newest': {},
  'a first name': { q: 'maria' },
  'a whole name': { q: 'maria lindqvist' },
  'a rare name': { q: 'zyxomma' },
  'two letters': { q: 'li' },
  'two letters of nobody': { q: 'qx' },
  'signs of nobody': { q: '%_"' },
  nobody: { q: 'qqxzw' },
};

/** The list at the desk, with its filters and search words. */
export function measureQueue(server: TestServer): Promise<Result[]> {
  const far = { 'what waits': {}, all: { state: 'all' } };
  return measureList(server, 'queue', 'the desk’s list, all filters and words', QUEUE, far);
}

/** Searching the public list. */
export function measureSupporters(server: TestServer): Promise<Result[]> {
  return measureList(server, 'supporters', 'the supporters, words and pages', SUPPORTERS, { 'the supporters': {} });
}

/** Compares a list at a million pledges with ten thousand, and its thousandth page with its first. */
async function measureList(
  server: TestServer,
  list: string,
  what: string,
  cases: Cases,
  farPages: Cases,
): Promise<Result[]> {
  const [few, many] = [await makePledges(server, FEW), await makePledges(server, MANY)];
  const ask = (urls: TestUrls) => runTask<ListTimes>('list', urls, { list, cases, times: 30 });
  const rounds = await inTurn(
    () => ask(many),
    () => ask(few),
  );
  const results = [
    compare(`${what}, at a million against ten thousand, p95`, rounds, ({ all }) => all, 'ms', { atMost: 2 }),
    ...Object.keys(cases).map((name) => compare(`… ${name}`, rounds, ({ each }) => each[name] ?? NaN, 'ms')),
  ];
  for (const [name, params] of Object.entries(farPages)) {
    const pages: ListTimes[] = [];
    for (let round = 0; round < 3; round += 1)
      pages.push(await runTask<ListTimes>('farPage', many, { list, params, times: 200 }));
    const far = pages.map(({ each }) => ({ ours: each.thousandth ?? NaN, theirs: each.first ?? NaN }));
    results.push(compare(`page 1,000 of ${name}, of page 1, p95`, far, (ms) => ms, 'ms', { atMost: 1.2 }));
  }
  return results;
}
