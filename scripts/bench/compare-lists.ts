import { type Result, median, toCompared, toShort, toTold } from '#scripts/bench/result';

/** The 95th percentiles of what was asked of a list, by name and of all together, in milliseconds. */
export type ListTimes = Readonly<{ each: Readonly<Record<string, number>>; all: number }>;

type Pair = Readonly<{ large: number; small: number }>;

const inWords = ({ large, small }: Pair) => `p95 ${toShort(large)} ms of ${toShort(small)} ms`;

function middle(pairs: readonly Pair[]): Pair {
  return { large: median(pairs.map(({ large }) => large)), small: median(pairs.map(({ small }) => small)) };
}

function compare(what: string, pairs: readonly Pair[], atMost: number): Result {
  const ratio = median(pairs.map(({ large, small }) => large / small));
  return toCompared(what, inWords(middle(pairs)), ratio, { atMost });
}

/** A list of very many rows against one of few: together at most twice the time, and each question told on its own. */
export function compareSizes(
  what: string,
  rounds: readonly Readonly<{ large: ListTimes; small: ListTimes }>[],
): Result[] {
  const names = Object.keys(rounds[0]?.large.each ?? {});
  return [
    compare(
      what,
      rounds.map(({ large, small }) => ({ large: large.all, small: small.all })),
      2,
    ),
    ...names.map((name) => {
      const of = ({ each }: ListTimes) => each[name] ?? NaN;
      const pair = middle(rounds.map(({ large, small }) => ({ large: of(large), small: of(small) })));
      return toTold(`… ${name}`, inWords(pair), pair.large / pair.small);
    }),
  ];
}

/** The list's page `thousandth` against its `first`: as fast, give or take a fifth. */
export function compareFarPage(what: string, rounds: readonly ListTimes[]): Result {
  return compare(
    what,
    rounds.map(({ each }) => ({ large: each.thousandth ?? NaN, small: each.first ?? NaN })),
    1.2,
  );
}
