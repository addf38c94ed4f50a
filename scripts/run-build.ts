import { buildSettings, generateClient } from '#scripts/build';
import { runInForeground } from '#scripts/child';
import { spawnNext } from '#scripts/next-app';
import { runScript } from '#scripts/trouble';

await runScript(async () => {
  await generateClient();
  return runInForeground(spawnNext(['build', ...process.argv.slice(2)], buildSettings()));
});
