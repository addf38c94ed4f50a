import { exportCatalogue } from '#server/catalogue/export-catalogue';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  const [year] = process.argv.slice(2);
  if (!year) throw new UserFacingError('Usage: npm run --silent catalogue:export -- YEAR > FILE');
  process.stdout.write(await exportCatalogue(year));
});
