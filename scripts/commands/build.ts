import { buildSettings, generateClient } from '#scripts/process/build-app';
import { runInForeground } from '#scripts/process/child';
import { keepErrorPages } from '#scripts/process/keep-error-pages';
import { spawnNext } from '#scripts/process/next-app';
import { CHECKOUT } from '#scripts/process/paths';
import { runScript } from '#scripts/process/run-script';

await runScript(async () => {
  await generateClient();
  const code = await runInForeground(spawnNext(['build', ...process.argv.slice(2)], buildSettings()));
  if (code === 0) keepErrorPages(CHECKOUT);
  return code;
});
