import { readFileSync } from 'node:fs';
import path from 'node:path';
import { requireChecksPass } from '#scripts/postgres/checks';
import { withClient } from '#scripts/postgres/database';
import { outputOf, spawnNode, stopChild } from '#scripts/process/child';
import { withProgress } from '#scripts/process/progress';
import { testEnvironment } from '#scripts/process/settings';
import { UserFacingError } from '#domain/user-facing-error';
import { type TestServer, type TestUrls, cloneDatabase, withName } from '#scripts/test/test-server';

const CHECKED_UP_TO = 10_000;

/** A payment provider that is never reached: the bench only takes its webhooks. */
export const STRIPE = { STRIPE_SECRET_KEY: 'sk_test_bench', STRIPE_WEBHOOK_SECRET: 'whsec_bench' } as const;

/** The settings for running the application's code on a database of the bench. */
export function benchSettings(urls: TestUrls, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return testEnvironment({
    DATABASE_URL: urls.web,
    DATABASE_OWNER_URL: urls.owner,
    AUTH_SECRET: 'only-for-the-bench-only-for-the-bench-only',
    HOST: '127.0.0.1',
    DEMO: '1',
    ...STRIPE,
    ...more,
  });
}

const made = new Map<string, Promise<TestUrls>>();

/** A database with this many pledges and everything that belongs to them, folded and analysed. It is created once per name. */
export function makePledges(server: TestServer, pledges: number, name = `bench_${pledges}`): Promise<TestUrls> {
  const urls = made.get(name) ?? writePledges(server, pledges, name);
  made.set(name, urls);
  return urls;
}

async function writePledges(server: TestServer, pledges: number, name: string): Promise<TestUrls> {
  const urls = await cloneDatabase(server.urls, name);
  const sql = readFileSync(path.join(import.meta.dirname, 'fill.sql'), 'utf8').replaceAll('$pledges', String(pledges));
  await withProgress(`Writing ${pledges.toLocaleString('en')} pledges`, () =>
    withClient(withName(server.urls.superuser, name), async (client) => {
      await client.query(sql);
      // Folding covers only committed rows.
      for (const step of ['select fold_figures()', 'vacuum analyze', 'checkpoint']) await client.query(step);
    }),
  );
  if (pledges <= CHECKED_UP_TO) await requireChecksPass(urls.owner);
  return urls;
}

function spawnTask(task: string, urls: TestUrls, input: unknown) {
  const args = [path.join(import.meta.dirname, 'in-application.ts'), task, JSON.stringify(input)];
  return spawnNode(args, { environment: benchSettings(urls), stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a task of in-application.ts and returns the JSON that it prints. */
export async function runTask<T>(task: string, urls: TestUrls, input: unknown): Promise<T> {
  const { code, output } = await outputOf(spawnTask(task, urls, input));
  if (code !== 0) throw new UserFacingError(`The task "${task}" failed.`);
  return JSON.parse(output) as T;
}

/** Runs `work` while a task of in-application.ts runs. */
export async function besideTask<T>(task: string, urls: TestUrls, work: () => Promise<T>): Promise<T> {
  const child = spawnTask(task, urls, {});
  try {
    return await work();
  } finally {
    await stopChild(child, 5_000);
  }
}
