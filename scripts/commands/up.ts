import { type Address, findAddress, isLoopback } from '#scripts/process/address';
import { applicationSettings } from '#scripts/process/application-settings';
import { checkSettings } from '#scripts/process/check-settings';
import { buildOnce, generateClient } from '#scripts/process/build-app';
import { type Database, withDatabase } from '#scripts/postgres/database';
import { migrate } from '#scripts/postgres/migrate';
import { dataDir } from '#scripts/process/paths';
import { secondsSince, withProgress } from '#scripts/process/progress';
import { seedIn } from '#scripts/process/seed-demo';
import { Stopped, unlessStopped, untilStopped } from '#scripts/process/stop-signals';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';
import { runWebUntilStopped } from '#scripts/process/web';

const start = performance.now();

async function prepare(database: Database): Promise<void> {
  const other = database.others.find((name) => name.startsWith('pledgebook up '));
  if (other)
    throw new UserFacingError(
      `Pledgebook already runs from this folder, at ${other.split(' ').at(-1)}. Stop it there first (Ctrl-C).`,
    );
  await withProgress('Migrating the database', () => migrate(database));
  await withProgress('Loading the demo campaign', () => seedIn(database));
}

function tellWhereToLook({ origin }: Address): void {
  console.log(`
Pledgebook runs at ${origin} (ready in ${secondsSince(start)})

  Sign in at ${origin}/sign-in with one of these addresses; the email with the
  link then lies in ${origin}/demo/mailbox
    supporter             ada@example.org
    admin and reviewer    rosa@example.org
    reviewer              tomas@example.org
    treasurer             lin@example.org

  The console for staff is ${origin}/admin
  Data is kept in ${dataDir()}. Ctrl-C stops everything.
`);
}

async function up(): Promise<number> {
  // Which HOST it is for is told below, in words of its own.
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
    const environment = applicationSettings(database, { DEMO: '1', SITE_URL: process.env.SITE_URL || address.origin });
    return runWebUntilStopped(address, environment, database.lost, () => tellWhereToLook(address));
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
