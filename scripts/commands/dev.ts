import { findAddress } from '#scripts/process/address';
import { applicationSettings } from '#scripts/process/application-settings';
import { checkSettings } from '#scripts/process/check-settings';
import { generateClient } from '#scripts/process/build-app';
import { withDatabase } from '#scripts/postgres/database';
import { migrate } from '#scripts/postgres/migrate';
import { spawnNext } from '#scripts/process/next-app';
import { seedIn } from '#scripts/process/seed-demo';
import { runOnDatabase } from '#scripts/process/run-on-database';
import { runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  checkSettings({ DEMO: '1' });
  const address = await findAddress({ orNext: true });
  await generateClient();
  return withDatabase(`dev ${address.origin}`, async (database) => {
    await migrate(database);
    await seedIn(database);
    const more = { DEMO: '1', SITE_URL: process.env.SITE_URL || address.origin, NODE_ENV: 'development' };
    const environment = applicationSettings(database, more);
    return runOnDatabase(
      spawnNext(['dev', '-H', address.host, '-p', String(address.port)], environment),
      database.lost,
    );
  });
});
