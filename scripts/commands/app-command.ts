import { runOnDatabase, withDatabase } from '#scripts/postgres/database';
import { requireDemoDatabase } from '#scripts/postgres/demo-database';
import { spawnInApplication } from '#scripts/process/next-app';
import { applicationSettings, checkSettings } from '#scripts/process/settings';
import { UserFacingError } from '#domain/user-facing-error';
import { runScript } from '#scripts/process/run-script';

/** The commands of application-commands.ts. It reads its settings when it is loaded, so the database starts first. */
const COMMANDS = [
  'admin',
  'bank-import',
  'campaign-apply',
  'catalogue-export',
  'catalogue-import',
  'catalogue-publish',
  'erasures',
  'import',
  'seed',
  'worker',
];

await runScript(async () => {
  const [command = '', ...args] = process.argv.slice(2);
  if (!COMMANDS.includes(command))
    throw new UserFacingError(`Usage: node scripts/commands/app-command.ts ${COMMANDS.join('|')} ...`);
  // Only the worker sends emails, so the other commands need no mail server.
  const more: Record<string, string> =
    command === 'worker' ? {} : { SMTP_URL: process.env.SMTP_URL || 'smtp://127.0.0.1' };
  checkSettings(more);
  return withDatabase(command, async (database) => {
    if (command === 'seed') await requireDemoDatabase(database.owner);
    const child = spawnInApplication([command, ...args], applicationSettings(database, more));
    return runOnDatabase(child, database.lost);
  });
});
