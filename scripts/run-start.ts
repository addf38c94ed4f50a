import { existsSync } from 'node:fs';
import path from 'node:path';
import { findAddress } from '#scripts/address';
import { applicationSettings } from '#scripts/application-settings';
import { checkSettings } from '#scripts/check-settings';
import { withDatabase } from '#scripts/database';
import { migrate } from '#scripts/migrate';
import { spawnWeb } from '#scripts/next-app';
import { CHECKOUT } from '#scripts/places';
import { runOnDatabase } from '#scripts/run-on-database';
import { Trouble, runScript } from '#scripts/trouble';

await runScript(async () => {
  checkSettings();
  if (!existsSync(path.join(CHECKOUT, '.next', 'BUILD_ID')))
    throw new Trouble('Nothing is built yet. Run: npm run build');
  const address = await findAddress({ orNext: false });
  return withDatabase(`start ${address.origin}`, async (database) => {
    // A database of one's own is migrated by its owner, when they choose: npm run db:migrate.
    if (!process.env.DATABASE_URL) await migrate(database);
    const environment = applicationSettings(database, { SITE_URL: process.env.SITE_URL || address.origin });
    console.log(`Pledgebook listens at ${address.origin}`);
    return runOnDatabase(spawnWeb(address, environment, 'inherit'), database.lost);
  });
});
