// Reads the figures' sums over and over; prints the middle time of one reading in milliseconds.
import { addDays } from '#domain/civil-date';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { readSums } from '#server/figures/figures-store';
import { median } from '#scripts/bench/result';
import { runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  const { times } = JSON.parse(process.argv[2] ?? '') as { times: number };
  const { id } = await getCurrentCampaign();
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await readSums(id, today(), addDays(today(), -15), { parties: true });
    taken.push(performance.now() - start);
  }
  console.log(JSON.stringify({ p50: median(taken.slice(times / 4)) }));
});
