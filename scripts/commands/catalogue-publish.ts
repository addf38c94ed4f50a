import { publishCatalogue } from '#server/catalogue/publish-catalogue';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  const [year, flag, day] = process.argv.slice(2);
  if (!year || (flag !== undefined && (flag !== '--from' || !day)))
    throw new UserFacingError('Usage: npm run catalogue:publish -- YEAR [--from YYYY-MM-DD]');
  console.log(await publishCatalogue(year, day ?? null));
});
