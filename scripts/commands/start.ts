import { existsSync } from 'node:fs';
import path from 'node:path';
import { findAddress } from '#scripts/process/address';
import { runOnDatabase, withDatabase } from '#scripts/postgres/database';
import { migrate } from '#scripts/postgres/migrate';
import { spawnWeb } from '#scripts/process/next-app';
import { CHECKOUT } from '#scripts/process/paths';
import { applicationSettings, checkSettings } from '#scripts/process/settings';
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';

await runScript(async () => {
  // Links in emails lead there, so a guess would do harm.
  checkSettings({ SITE_URL: process.env.SITE_URL ?? '' });
  if (!process.env.SITE_URL)
    throw new UserFacingError("SITE_URL is missing; expected the site's own address, such as http://127.0.0.1:3000");
  if (!existsSync(path.join(CHECKOUT, '.next', 'BUILD_ID')))
    throw new UserFacingError('Nothing is built yet. Run: npm run build');
  const address = await findAddress({ orNext: false });
  return withDatabase(`start ${address.origin}`, async (database) => {
    // A database other than the embedded one is migrated by its owner when they choose: npm run db:migrate.
    if (!process.env.DATABASE_URL) await migrate(database);
    const environment = applicationSettings(database);
    console.log(`Pledgebook listens at ${address.origin}`);
    return runOnDatabase(spawnWeb(address, environment, 'inherit'), database.lost);
  });
});
