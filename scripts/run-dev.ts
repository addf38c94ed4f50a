import { findAddress } from '#scripts/address';
import { applicationSettings } from '#scripts/application-settings';
import { checkSettings } from '#scripts/check-settings';
import { generateClient } from '#scripts/build';
import { withDatabase } from '#scripts/database';
import { migrate } from '#scripts/migrate';
import { spawnNext } from '#scripts/next-app';
import { seedIn } from '#scripts/seeding';
import { runOnDatabase } from '#scripts/run-on-database';
import { runScript } from '#scripts/trouble';

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
