import { runOnDatabase, withDatabase } from '#scripts/postgres/database';
import { requireDemoDatabase } from '#scripts/postgres/demo-database';
import { migrate } from '#scripts/postgres/migrate';
import { findAddress } from '#scripts/process/address';
import { generateClient } from '#scripts/process/build-app';
import { loadDemoData, spawnNext } from '#scripts/process/next-app';
import { applicationSettings, checkSettings } from '#scripts/process/settings';
import { runScript } from '#scripts/process/run-script';

await runScript(async () => {
  checkSettings({ DEMO: '1' });
  const { origin, host, port } = await findAddress({ orNext: true });
  await generateClient();
  return withDatabase(`dev ${origin}`, async (database) => {
    await requireDemoDatabase(database.owner);
    await migrate(database);
    await loadDemoData(applicationSettings(database));
    const more = { DEMO: '1', SITE_URL: process.env.SITE_URL || origin, NODE_ENV: 'development' };
    const next = spawnNext(['dev', '-H', host, '-p', String(port)], applicationSettings(database, more));
    return runOnDatabase(next, database.lost);
  });
});
