import { startTestServer } from '#scripts/test/test-server';

/** Before all integration tests: a PostgreSQL, unless `npm test` has started one and handed its addresses in. */
export async function setup(): Promise<(() => Promise<void>) | void> {
  if (process.env.TEST_DATABASE_OWNER_URL) return;
  const { urls, stop } = await startTestServer();
  process.env.TEST_DATABASE_URL = urls.web;
  process.env.TEST_DATABASE_OWNER_URL = urls.owner;
  return stop;
}
