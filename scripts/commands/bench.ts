import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchPlace, openBenchPlace } from '#scripts/bench/bench-place';
import { measureFigures } from '#scripts/bench/measure-figures';
import { measureKeptSums } from '#scripts/bench/measure-kept-sums';
import { measurePages } from '#scripts/bench/measure-pages';
import { measureProcess } from '#scripts/bench/measure-process';
import { measureProxied } from '#scripts/bench/measure-proxied';
import { measureQueue } from '#scripts/bench/measure-queue';
import { measureSignedIn } from '#scripts/bench/measure-signed-in';
import { measureSupporters } from '#scripts/bench/measure-supporters';
import { measureFresh, measureUp } from '#scripts/bench/measure-up';
import { measureWriters } from '#scripts/bench/measure-writers';
import { tellQuiet } from '#scripts/bench/quiet';
import { type Result, toTable } from '#scripts/bench/result';
import { generateClient } from '#scripts/process/build-app';
import { secondsSince } from '#scripts/process/progress';
import { unlessStopped, untilStopped } from '#scripts/process/stop-signals';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

const MEASURES: Readonly<Record<string, (place: BenchPlace) => Promise<Result[]>>> = {
  pages: measurePages,
  proxied: measureProxied,
  'signed-in': measureSignedIn,
  writers: measureWriters,
  'kept-sums': measureKeptSums,
  figures: measureFigures,
  queue: measureQueue,
  supporters: measureSupporters,
  process: measureProcess,
  up: measureUp,
  fresh: measureFresh,
};
/** Needs the npm registry and many minutes, so only when named. */
const ONLY_NAMED = ['fresh'];

async function bench(names: readonly string[]): Promise<number> {
  const start = performance.now();
  const wanted = names.length > 0 ? names : Object.keys(MEASURES).filter((name) => !ONLY_NAMED.includes(name));
  await generateClient();
  const place = await openBenchPlace();
  const results: Result[] = [];
  try {
    for (const name of wanted) {
      const measure = MEASURES[name];
      if (!measure)
        throw new UserFacingError(`There is no measurement "${name}"; there are: ${Object.keys(MEASURES).join(', ')}`);
      const found = await unlessStopped(measure(place));
      console.log(`\n${name}\n${toTable(found)}\n`);
      results.push(...found);
    }
  } finally {
    await place.remove();
  }
  const missed = results.filter(({ verdict }) => verdict === 'missed').length;
  console.log(`${toTable(results)}\n`);
  console.log(
    `${missed} goals missed. Node ${process.version}, ${cpus().length} cores, ${secondsSince(start)}. ${tellQuiet()}`,
  );
  return 0;
}

await runScript(() => {
  void untilStopped();
  const { positionals } = parseArgs({ allowPositionals: true });
  return bench(positionals);
});
