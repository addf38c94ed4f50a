import type { ChildProcess } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { findFreePort } from '#scripts/process/address';
import { stopChild } from '#scripts/process/child';
import { spawnWeb, untilReady } from '#scripts/process/next-app';
import { testEnvironment } from '#scripts/process/settings';

/** A separate web process for a test, on the database of the browser tests, with its own settings. */
export type OwnWeb = Readonly<{ origin: string; process: ChildProcess; stop: () => Promise<void> }>;

/** Starts one; `settings` may depend on its origin. Its output goes to a file named `name` in `folder`. */
export async function startOwnWeb(
  folder: string,
  name: string,
  settings: (origin: string) => Promise<Record<string, string>> | Record<string, string>,
): Promise<OwnWeb> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = testEnvironment({
    DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    SITE_URL: origin,
    DEMO: '1',
    WORKER: '0',
    ...(await settings(origin)),
  });
  mkdirSync(folder, { recursive: true });
  const log = openSync(path.join(folder, `${name}.log`), 'w');
  const web = spawnWeb({ host: '127.0.0.1', port, origin }, environment, log);
  await untilReady(origin, AbortSignal.timeout(20_000));
  return { origin, process: web, stop: () => stopChild(web, 25_000) };
}
