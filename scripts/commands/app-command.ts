import path from 'node:path';
import { applicationSettings } from '#scripts/process/application-settings';
import { checkSettings } from '#scripts/process/check-settings';
import { spawnNode } from '#scripts/process/child';
import { withDatabase } from '#scripts/postgres/database';
import { runOnDatabase } from '#scripts/process/run-on-database';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

/** Scripts that run the application's own code, which reads its settings when it loads; so the database comes first. */
const SCRIPTS = [
  'admin',
  'campaign-apply',
  'catalogue-export',
  'catalogue-import',
  'catalogue-publish',
  'seed',
  'worker',
];

await runScript(async () => {
  const [script = '', ...args] = process.argv.slice(2);
  if (!SCRIPTS.includes(script))
    throw new UserFacingError(`Usage: node scripts/commands/app-command.ts ${SCRIPTS.join('|')} ...`);
  // Only the worker sends emails; the others neither listen nor need a mail server.
  const more: Record<string, string> = script === 'worker' ? {} : { DEMO: '1', HOST: '127.0.0.1' };
  checkSettings(more);
  return withDatabase(script, (database) => {
    const environment = applicationSettings(database, more);
    return runOnDatabase(
      spawnNode([path.join(import.meta.dirname, `${script}.ts`), ...args], { environment }),
      database.lost,
    );
  });
});
