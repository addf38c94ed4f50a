import path from 'node:path';
import { applicationSettings } from '#scripts/process/application-settings';
import { exitCodeOf, spawnNode } from '#scripts/process/child';
import type { Database } from '#scripts/postgres/database';
import { CHECKOUT } from '#scripts/process/paths';
import { UserFacingError } from '#scripts/process/user-facing-error';

/** Loads the demo data, in a process of its own because the application reads its settings as it loads. A second time adds nothing. */
export async function seedIn(database: Database): Promise<void> {
  const environment = applicationSettings(database, { DEMO: '1' });
  const child = spawnNode([path.join(CHECKOUT, 'scripts', 'commands', 'seed.ts')], {
    environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (words += String(chunk)));
  if ((await exitCodeOf(child)) !== 0) throw new UserFacingError(`The demo data could not be loaded:\n${words.trim()}`);
}
