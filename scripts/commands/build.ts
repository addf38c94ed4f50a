import { buildSettings, completeBuild, generateClient } from '#scripts/process/build-app';
import { runInForeground } from '#scripts/process/child';
import { spawnNext } from '#scripts/process/next-app';
import { runScript } from '#scripts/process/run-script';

await runScript(async () => {
  await generateClient();
  return completeBuild(() => runInForeground(spawnNext(['build', ...process.argv.slice(2)], buildSettings())));
});
