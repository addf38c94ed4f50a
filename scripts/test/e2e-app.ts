import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requireChecksPass } from '#scripts/postgres/checks';
import { findFreePort } from '#scripts/process/address';
import { lastLines, stopChild } from '#scripts/process/child';
import { loadDemoData, mustBecomeReady, spawnWeb } from '#scripts/process/next-app';
import { testEnvironment } from '#scripts/process/settings';
import { type TestUrls, cloneDatabase } from '#scripts/test/test-server';

let folder: string | undefined;

/** A file for a test run's own output: counts, the web process's log, sessions. It is deleted when this process ends, for any reason. */
export function runFile(name: string): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), 'pledgebook-run-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return path.join(folder, name);
}

/** Where the application is asked: an origin, and the ports of its web processes, which a proxy may stand before. */
type Place = Readonly<{ origin: string; ports: readonly number[] }>;

/** One web process, which is asked directly. */
async function findPlace(): Promise<Place> {
  const port = await findFreePort();
  return { origin: `http://127.0.0.1:${port}`, ports: [port] };
}

/**
 * The built application for the browser tests: on a database with the demo data, on a free port or where it is said. `environment` is for the tests: E2E_BASE_URL,
 * E2E_DATABASE_URL, E2E_DATABASE_OWNER_URL, the same of a migrated, empty database to copy, and E2E_SESSIONS, a folder for cookies.
 */
export async function startForJourneys(template: TestUrls, place?: Place) {
  const urls = await cloneDatabase(template, `journeys_${process.pid}`);
  const { origin, ports } = place ?? (await findPlace());
  const settings = testEnvironment({
    DATABASE_URL: urls.web,
    DATABASE_OWNER_URL: urls.owner,
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    SITE_URL: origin,
    DEMO: '1',
    DATA_DIR: runFile('data'),
  });
  await loadDemoData(settings);
  const logFile = runFile('web.log');
  const log = openSync(logFile, 'a');
  const webs = ports.map((port) => {
    const own = `http://127.0.0.1:${port}`;
    const web = spawnWeb({ host: '127.0.0.1', port, origin: own }, settings, log);
    return { web, own };
  });
  await Promise.all(webs.map(({ web, own }) => mustBecomeReady(web, own, logFile)));
  const sessions = runFile('sessions');
  mkdirSync(sessions);
  return {
    environment: {
      E2E_BASE_URL: origin,
      E2E_DATABASE_URL: urls.web,
      E2E_DATABASE_OWNER_URL: urls.owner,
      E2E_TEMPLATE_URL: template.web,
      E2E_TEMPLATE_OWNER_URL: template.owner,
      E2E_SESSIONS: sessions,
    },
    check: () => requireChecksPass(urls.owner),
    lastWords: () => lastLines(logFile, 30),
    stop: () => Promise.all(webs.map(({ web }) => stopChild(web, 15_000))),
  };
}
