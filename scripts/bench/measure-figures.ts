import type { BenchPlace } from '#scripts/bench/bench-place';
import { builtSite } from '#scripts/bench/bench-site';
import { makePledges } from '#scripts/bench/fill';
import { runInside } from '#scripts/bench/inside';
import { hasProgram } from '#scripts/bench/programs';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toCompared, toShort, toSkipped, toTold } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { startWebProcess } from '#scripts/bench/web-process';
import { load } from '#scripts/bench/wrk';
import type { TestUrls } from '#scripts/test/test-server';

const FEW = 1_000;
/** How many pledges the large database holds. */
export const MANY = 1_000_000;

/** The figures at a million pledges against a thousand: their query from the application, and `GET /api/v1/figures`. */
export async function measureFigures(place: BenchPlace): Promise<Result[]> {
  const [few, many] = [await makePledges(place, FEW), await makePledges(place, MANY)];
  const read = async (urls: TestUrls) => {
    await untilQuiet();
    return (await runInside<{ p50: number }>('inside-figures.ts', urls, { times: 2_000 })).p50;
  };
  const queries = await compare(
    () => read(few),
    () => read(many),
  );
  const results = [toResult('the query of the figures, at a million pledges against a thousand', queries)];
  if (!hasProgram('wrk')) return [...results, toSkipped('GET /api/v1/figures', 'wrk is not installed')];
  const site = await builtSite(place);
  const [small, large] = [await startWebProcess(site, few), await startWebProcess(site, many)];
  try {
    const ask = async (origin: string, atOnce: number) => {
      await untilQuiet();
      return load(`${origin}/api/v1/figures`, { atOnce, seconds: 4 });
    };
    await ask(small.origin, 8);
    await ask(large.origin, 8);
    const one = (origin: string) => ask(origin, 1).then(({ p50 }) => p50);
    const answers = await compare(
      () => one(small.origin),
      () => one(large.origin),
    );
    const busy = await compare(
      () => ask(small.origin, 32).then((l) => l.perSecond),
      () => ask(large.origin, 32).then((l) => l.perSecond),
    );
    return [
      ...results,
      toResult('GET /api/v1/figures, one at a time, at a million pledges against a thousand', answers),
      toTold('… 32 at a time, requests a second', `${toShort(busy.large)} of ${toShort(busy.small)}`, busy.ratio),
    ];
  } finally {
    await small.stop();
    await large.stop();
  }
}

async function compare(small: () => Promise<number>, large: () => Promise<number>) {
  const rounds = await inRounds(async () => ({ small: await small(), large: await large() }));
  return {
    small: median(rounds.map((round) => round.small)),
    large: median(rounds.map((round) => round.large)),
    ratio: median(rounds.map((round) => round.large / round.small)),
  };
}

function toResult(what: string, { small, large, ratio }: Awaited<ReturnType<typeof compare>>): Result {
  return toCompared(what, `${toShort(large)} ms of ${toShort(small)} ms`, ratio, { atMost: 1.2 });
}
