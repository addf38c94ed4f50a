import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchPlace, openBenchPlace } from '#scripts/bench/bench-place';
import { measureWriters } from '#scripts/bench/measure-writers';
import { type Result, toTable } from '#scripts/bench/result';
import { generateClient } from '#scripts/build';
import { orStopped, untilStopped } from '#scripts/stop-signals';
import { Trouble, runScript } from '#scripts/trouble';

const MEASURES: Readonly<Record<string, (place: BenchPlace) => Promise<Result[]>>> = {
  writers: measureWriters,
};

async function bench(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !(name in MEASURES));
  if (unknown) throw new Trouble(`There is no measurement "${unknown}"; there are: ${Object.keys(MEASURES).join(', ')}`);
  await generateClient();
  const place = await openBenchPlace();
  const results: Result[] = [];
  try {
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const found = await orStopped(measure(place));
      console.log(`\n${name}\n${toTable(found)}`);
      results.push(...found);
    }
  } finally {
    await place.remove();
  }
  console.log(`\nNode ${process.version}, ${cpus().length} cores\n${toTable(results)}`);
  return 0;
}

await runScript(() => {
  void untilStopped();
  const { positionals } = parseArgs({ allowPositionals: true });
  return bench(positionals);
});
