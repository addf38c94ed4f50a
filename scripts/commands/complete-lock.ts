import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Lock, completeLock } from '#scripts/process/lock-file';
import { CHECKOUT } from '#scripts/process/paths';
import { runScript } from '#scripts/process/user-facing-error';

// npm locks only those platforms' packages that its registry offered at the time, and `npm ci` then refuses the lock file
// elsewhere. Run after every change of dependencies: node scripts/commands/complete-lock.ts

await runScript(async () => {
  const file = path.join(CHECKOUT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const added = completeLock(lock);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(
    added === 0 ? 'The lock file is complete.' : `Added ${added} packages of other platforms to the lock file.`,
  );
});
