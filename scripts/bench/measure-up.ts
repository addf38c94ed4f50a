import { spawn } from 'node:child_process';
import path from 'node:path';
import type { BenchPlace } from '#scripts/bench/bench-place';
import { copyCheckout } from '#scripts/bench/copy-checkout';
import { untilQuiet } from '#scripts/bench/quiet';
import { type Result, median, toBelow, toTold } from '#scripts/bench/result';
import { inRounds } from '#scripts/bench/rounds';
import { stopChild } from '#scripts/process/child';
import { findFreePort } from '#scripts/process/free-port';
import { testEnvironment } from '#scripts/test/test-environment';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** `npm run up` in a copy of this checkout: the first with the packages already there, and later ones. */
export async function measureUp(place: BenchPlace): Promise<Result[]> {
  const clone = path.join(place.folder, 'up');
  copyCheckout(clone, { withPackages: true });
  await untilQuiet();
  const first = await secondsToUp(clone);
  const later = await inRounds(async () => {
    await untilQuiet();
    return secondsToUp(clone);
  });
  return [
    toTold('the first npm run up, packages installed', `${first.toFixed(0)} s`),
    toBelow('a second npm run up', median(later), 's', 10),
  ];
}

/** The same from nothing, `npm ci` included, and then `npm test`: it needs the npm registry and many minutes. */
export async function measureFresh(place: BenchPlace): Promise<Result[]> {
  const clone = path.join(place.folder, 'fresh');
  copyCheckout(clone, { withPackages: false });
  const up = await secondsToUp(clone);
  const start = performance.now();
  const child = spawn('npm', ['test'], { cwd: clone, env: testEnvironment({}), stdio: 'inherit' });
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  const minutes = (performance.now() - start) / 60_000;
  return [
    toTold('the first npm run up, npm ci included', `${up.toFixed(0)} s`),
    { ...toBelow('npm test', minutes, 'min', 10), ...(code === 0 ? {} : { verdict: 'missed', measured: 'it failed' }) },
  ];
}

async function secondsToUp(clone: string): Promise<number> {
  const env = testEnvironment({ PORT: String(await findFreePort()) });
  const start = performance.now();
  const child = spawn('npm', ['run', 'up'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  const isUp = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        words += String(chunk);
        if (words.includes('Pledgebook runs at')) resolve(true);
      });
    child.once('close', () => resolve(false));
  });
  const ended = await isUp;
  const seconds = (performance.now() - start) / 1_000;
  await stopChild(child, 60_000);
  if (!ended) throw new UserFacingError(`npm run up did not come up:\n${words.trim()}`);
  return seconds;
}
