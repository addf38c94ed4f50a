import { BENCH_PAGES } from '#scripts/bench/bench-pages';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { builtSite } from '#scripts/bench/bench-site';
import { hasProgram } from '#scripts/bench/programs';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toBelow, toSkipped } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { startWebProcess } from '#scripts/bench/web-process';
import { load } from '#scripts/bench/wrk';

const LOADED_SECONDS = 60;
const PAGES = ['/', '/figures', '/give/sponsorship', '/api/v1/figures', BENCH_PAGES.query, '/sign-in'];

/** How soon a web process answers, and what it weighs after a minute of load. */
export async function measureProcess(place: BenchPlace): Promise<Result[]> {
  const [site, urls] = [await builtSite(place), await place.clone('bench_process')];
  const starts = await inRounds(async () => {
    await untilQuiet();
    const web = await startWebProcess(site, urls);
    await web.stop();
    return web.firstAnswerMs / 1_000;
  });
  const first = toBelow('start of the web process to its first page', median(starts), 's', 2);
  return [first, await measureMemory(site, urls)];
}

async function measureMemory(site: string, urls: Parameters<typeof startWebProcess>[1]): Promise<Result> {
  const what = `resident memory of the web process after ${LOADED_SECONDS} s of load`;
  if (!hasProgram('wrk')) return toSkipped(what, 'wrk is not installed');
  const web = await startWebProcess(site, urls);
  try {
    for (const page of PAGES) await load(web.origin + page, { seconds: LOADED_SECONDS / PAGES.length });
    const resident = web.residentMb();
    return resident === null ? toSkipped(what, 'only Linux tells') : toBelow(what, resident, 'MB', 350);
  } finally {
    await web.stop();
  }
}
