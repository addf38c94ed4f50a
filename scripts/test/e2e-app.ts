import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { runChecks, tellChecks } from '#scripts/postgres/checks';
import { spawnNode, stopChild } from '#scripts/process/child';
import { findFreePort } from '#scripts/process/free-port';
import { lastLines } from '#scripts/process/log-file';
import { spawnWeb, untilReady } from '#scripts/process/next-app';
import { CHECKOUT } from '#scripts/process/paths';
import { testEnvironment } from '#scripts/test/test-environment';
import { runFile } from '#scripts/test/test-part';
import { type TestUrls, cloneDatabase } from '#scripts/test/test-server';
import { UserFacingError } from '#scripts/process/user-facing-error';

const START_PATIENCE_MS = 30_000;

/**
 * The built application as the journeys meet it: on a database of its own with the demo data, on a free port. `environment`
 * is for the journeys: E2E_BASE_URL, E2E_DATABASE_URL, E2E_DATABASE_OWNER_URL, and E2E_SESSIONS, a folder for cookies.
 */
export async function startForJourneys(template: TestUrls) {
  const urls = await cloneDatabase(template, `journeys_${process.pid}`);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = testEnvironment({
    DATABASE_URL: urls.web,
    DATABASE_OWNER_URL: urls.owner,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    SITE_URL: origin,
    HOST: '127.0.0.1',
    PORT: String(port),
    DEMO: '1',
  });
  await seed(settings);
  const logFile = runFile('web.log');
  const log = openSync(logFile, 'w');
  const web = spawnWeb({ host: '127.0.0.1', port, origin }, settings, log);
  const ready = await Promise.race([
    untilReady(origin, AbortSignal.timeout(START_PATIENCE_MS)).then(() => web.exitCode === null),
    new Promise<boolean>((resolve) => web.once('exit', () => resolve(false))),
  ]);
  if (!ready) throw new UserFacingError(`The web process did not start:\n${lastLines(logFile, 30)}`);
  const sessions = runFile('sessions');
  mkdirSync(sessions);
  return {
    environment: {
      E2E_BASE_URL: origin,
      E2E_DATABASE_URL: urls.web,
      E2E_DATABASE_OWNER_URL: urls.owner,
      E2E_SESSIONS: sessions,
    },
    check: async () => tellChecks(await runChecks(urls.owner)),
    lastWords: () => lastLines(logFile, 30),
    stop: () => stopChild(web, 15_000),
  };
}

async function seed(settings: NodeJS.ProcessEnv): Promise<void> {
  const child = spawnNode([path.join(CHECKOUT, 'scripts', 'commands', 'seed.ts')], {
    environment: settings,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr?.on('data', (chunk) => (words += String(chunk)));
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  if (code !== 0) throw new UserFacingError(`The demo data could not be loaded:\n${words.trim()}`);
}
