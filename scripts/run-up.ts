import { type Address, findAddress, isLoopback } from '#scripts/address';
import { applicationSettings } from '#scripts/application-settings';
import { checkSettings } from '#scripts/check-settings';
import { buildOnce, generateClient } from '#scripts/build';
import { type Database, withDatabase } from '#scripts/database';
import { migrate } from '#scripts/migrate';
import { dataDir } from '#scripts/places';
import { secondsSince, withProgress } from '#scripts/progress';
import { seedIn } from '#scripts/seeding';
import { Stopped, orStopped, untilStopped } from '#scripts/stop-signals';
import { Trouble, runScript } from '#scripts/trouble';
import { runWebUntilStopped } from '#scripts/web';

const start = performance.now();

async function prepare(database: Database): Promise<void> {
  const other = database.others.find((name) => name.startsWith('pledgebook up '));
  if (other)
    throw new Trouble(
      `Pledgebook already runs from this folder, at ${other.split(' ').at(-1)}. Stop it there first (Ctrl-C).`,
    );
  await withProgress('Migrating the database', () => migrate(database));
  await withProgress('Loading the demo campaign', () => seedIn(database));
}

function tellWhereToLook({ origin }: Address): void {
  console.log(`
Pledgebook runs at ${origin} (ready in ${secondsSince(start)})

  Sign in at ${origin}/sign-in with one of these addresses; the letter with the
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
    throw new Trouble(
      `HOST is ${address.host}, and npm run up is the demonstration: anyone could read its letters, so it is for this machine only.\n` +
        'Unset HOST, or run the real thing: npm run build, then npm start with the settings of .env.example.',
    );
  }
  await orStopped(withProgress('Making the database client', generateClient));
  return withDatabase(`up ${address.origin}`, async (database) => {
    await orStopped(Promise.all([prepare(database), withProgress('Building the pages', buildOnce)]));
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
