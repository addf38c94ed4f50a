import type { BenchPlace } from '#scripts/bench/bench-place';
import { makePledges, mustHold } from '#scripts/bench/fill';
import { runInside, startInside } from '#scripts/bench/inside';
import type { Pledges } from '#scripts/bench/measure-writers';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toCompared, toShort } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';

const PLEDGES = 10_000;
/** More than elsewhere, since a tenth is to be told from nothing. */
const TIMES = 7;
const INPUT = { seconds: 6, people: PLEDGES / 2, amount: 40_000 };

/** What keeping the figures costs those who write: the same writer with a process beside it that reads and folds, and without. */
export async function measureKeptSums(place: BenchPlace): Promise<Result[]> {
  const urls = await makePledges(place, PLEDGES, 'bench_kept_sums');
  const write = async () => {
    await untilQuiet();
    return (await runInside<Pledges>('inside-pledges.ts', urls, INPUT)).perSecond;
  };
  const withSums = async () => {
    const watch = startInside('inside-watch.ts', urls, {});
    try {
      return await write();
    } finally {
      await watch.stop();
    }
  };
  const rounds = await inRounds(async () => ({ without: await write(), kept: await withSums() }), TIMES);
  await mustHold(urls);
  return [
    toCompared(
      'gifts made while the figures are read and folded every 400 ms, of those made without',
      `${toShort(median(rounds.map(({ kept }) => kept)))} of ${toShort(median(rounds.map(({ without }) => without)))} a second`,
      median(rounds.map(({ kept, without }) => kept / without)),
      { atLeast: 0.9 },
    ),
  ];
}
