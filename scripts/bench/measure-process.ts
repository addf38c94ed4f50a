import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Result, median, toBelow, toInfo, waitUntilIdle } from '#scripts/bench/compare';
import { load } from '#scripts/bench/load';
import { BENCH_PAGES, copyCheckout, withWeb } from '#scripts/bench/web';
import { findFreePort } from '#scripts/process/address';
import { stopChild } from '#scripts/process/child';
import { withProgress } from '#scripts/process/progress';
import { testEnvironment } from '#scripts/process/settings';
import { UserFacingError } from '#domain/user-facing-error';
import { type TestServer, cloneDatabase } from '#scripts/test/test-server';

const ROUNDS = 3;
const LOADED_SECONDS = 60;
const PAGES = ['/', '/figures', '/give/sponsorship', '/api/v1/figures', BENCH_PAGES.query, '/sign-in'];

/** The time until a new web process answers. */
export async function measureStart(server: TestServer): Promise<Result[]> {
  const urls = await cloneDatabase(server.urls, 'bench_start');
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await waitUntilIdle();
    seconds.push(await withWeb(server, urls, ({ firstAnswerMs }) => Promise.resolve(firstAnswerMs / 1_000)));
  }
  return [toBelow('start of the web process to its first page', median(seconds), 's', 2)];
}

/** The memory of a web process after a minute of load. */
export async function measureMemory(server: TestServer): Promise<Result[]> {
  const urls = await cloneDatabase(server.urls, 'bench_memory');
  return withWeb(server, urls, async ({ origin, residentMb }) => {
    for (const page of PAGES) await load(origin + page, { seconds: LOADED_SECONDS / PAGES.length });
    return [toBelow(`resident memory of the web process after ${LOADED_SECONDS} s of load`, residentMb(), 'MB', 350)];
  });
}

/** The time of `npm run up` in a copy of this checkout with its packages installed: the first run, and later ones. */
export async function measureUp({ folder }: TestServer): Promise<Result[]> {
  const clone = path.join(folder, 'up');
  await withProgress('Copying the checkout', () => copyCheckout(clone));
  const first = await secondsToUp(clone);
  const later: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) later.push(await secondsToUp(clone));
  return [
    toInfo('the first npm run up, packages installed', `${first.toFixed(0)} s`),
    toBelow('a second npm run up', median(later), 's', 10),
  ];
}

async function secondsToUp(clone: string): Promise<number> {
  await waitUntilIdle();
  const env = testEnvironment({ PORT: String(await findFreePort()) });
  const start = performance.now();
  const child = spawn('npm', ['run', 'up'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes('Pledgebook runs at')) return (performance.now() - start) / 1_000;
    }
    throw new UserFacingError('npm run up did not come up.');
  } finally {
    await stopChild(child, 60_000);
  }
}
