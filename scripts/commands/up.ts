import { once } from 'node:events';
import { closeSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Database, databaseEnded, withDatabase } from '#scripts/postgres/database';
import { requireDemoDatabase } from '#scripts/postgres/demo-database';
import { migrate } from '#scripts/postgres/migrate';
import { type Address, findAddress } from '#scripts/process/address';
import { buildOnce, generateClient } from '#scripts/process/build-app';
import { Stopped, lastLines, stopChild, unlessStopped, untilStopped } from '#scripts/process/child';
import { loadDemoData, spawnWeb, untilReady } from '#scripts/process/next-app';
import { dataDir } from '#scripts/process/paths';
import { secondsSince, withProgress } from '#scripts/process/progress';
import { applicationSettings, checkSettings } from '#scripts/process/settings';
import { DEMO } from '#content/demo';
import { isLoopback } from '#server/env';
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';
import { whereToLook } from '#scripts/process/where-to-look';

const PATIENCE_MS = 25_000;
const start = performance.now();

async function prepare(database: Database): Promise<void> {
  const other = database.others.find((name) => name.startsWith('pledgebook up '));
  if (other)
    throw new UserFacingError(
      `Pledgebook already runs from this folder, at ${other.split(' ').at(-1)}. Stop it there first (Ctrl-C).`,
    );
  await requireDemoDatabase(database.owner);
  await withProgress('Migrating the database', () => migrate(database));
  await withProgress(DEMO ? 'Loading the demo campaign' : 'Adding the campaign', () =>
    loadDemoData(applicationSettings(database)),
  );
}

/**
 * Runs the web process until someone asks to stop it, with its output in `web.log` in the data folder; then stops it and returns 0. Throws UserFacingError with
 * the last lines of the log if the web process or the database ends unexpectedly.
 */
async function runWeb(address: Address, database: Database): Promise<number> {
  const logFile = path.join(dataDir(), 'web.log');
  const from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, 'a', 0o600);
  const settings = applicationSettings(database, { DEMO: '1', SITE_URL: process.env.SITE_URL || address.origin });
  const child = spawnWeb(address, settings, log);
  closeSync(log);
  const end = Promise.race([
    untilStopped().then(() => 'asked' as const),
    once(child, 'exit').then(() => 'web' as const),
    database.lost.then(() => 'database' as const),
  ]);
  const giveUp = new AbortController();
  const ready = withProgress('Starting', () => Promise.race([untilReady(address.origin, giveUp.signal), end]));
  void ready.then(
    (how) =>
      how === undefined &&
      !giveUp.signal.aborted &&
      console.log(
        whereToLook({
          ...address,
          took: secondsSince(start),
          smtpUrl: process.env.SMTP_URL,
          folder: dataDir(),
          demo: DEMO,
        }),
      ),
  );
  const how = await end;
  giveUp.abort();
  if (how === 'asked') console.log('\nStopping …');
  await stopChild(child, PATIENCE_MS);
  if (how === 'web')
    throw new UserFacingError(
      `The web process has ended by itself:\n${lastLines(logFile, 25, from)}\nAll of it is in ${logFile}.`,
    );
  if (how === 'database') throw databaseEnded();
  return 0;
}

async function up(): Promise<number> {
  // HOST has a separate message below.
  checkSettings({ DEMO: '1', HOST: '127.0.0.1' });
  const address = await findAddress({ orNext: true });
  if (!isLoopback(address.host)) {
    throw new UserFacingError(
      `HOST is ${address.host}, and npm run up is the demonstration: anyone could read its emails, so it is for this machine only.\n` +
        'Unset HOST, or run the real thing: npm run build, then npm start with the settings of .env.example.',
    );
  }
  await unlessStopped(withProgress('Making the database client', generateClient));
  return withDatabase(`up ${address.origin}`, async (database) => {
    await unlessStopped(Promise.all([prepare(database), withProgress('Building the pages', buildOnce)]));
    return runWeb(address, database);
  });
}

await runScript(async () => {
  void untilStopped();
  try {
    return await up();
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.log('\nStopped.');
    return 0;
  }
});
