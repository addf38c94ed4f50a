import path from 'node:path';
import { importCatalogue } from '#server/catalogue/import-catalogue';
import { UserFacingError, runScript } from '#scripts/process/user-facing-error';

await runScript(async () => {
  const args = process.argv.slice(2);
  const dryRun = args.includes('--dry-run');
  const [file] = args.filter((arg) => arg !== '--dry-run');
  if (!file) throw new UserFacingError('Usage: npm run catalogue:import -- FILE [--dry-run]');
  // npm starts us in the checkout; a path is meant from where the person stands.
  await importCatalogue(path.resolve(process.env.INIT_CWD ?? '.', file), {
    dryRun,
    print: (words: string) => console.log(words),
  });
});
