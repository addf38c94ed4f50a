import { readFile } from 'node:fs/promises';
import { UserFacingError } from '#domain/user-facing-error';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';
import { readCatalogue } from '#server/catalogue/read-catalogue';
import { putCatalogue } from '#server/catalogue/save-catalogue-store';

/**
 * Imports a catalogue year from our own JSON format or from a `sponsors` fixture of python.org's site. Prints the changes and the result; with
 * `dryRun` it changes nothing. A new year is a draft until it is published. Throws UserFacingError with every problem.
 */
export async function importCatalogue(
  path: string,
  { dryRun, print }: Readonly<{ dryRun: boolean; print: (line: string) => void }>,
): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UserFacingError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const parsed = readCatalogue(text);
  if (parsed.ok === 'not-json') throw new UserFacingError(`The file is not JSON: ${parsed.problem}`);
  if (!parsed.ok) {
    const lines = parsed.problems.map(({ path: at, problem }) => `  ${at || 'file'}: ${problem}`);
    throw new UserFacingError(`${path} is not a catalogue. Nothing was changed:\n${lines.join('\n')}`);
  }
  const { catalogue } = parsed;
  const changes = await putCatalogue(catalogue, path.replace(/^.*\//, ''), { dryRun });
  for (const change of changes) print(change);
  const size = `${catalogue.tiers.length} levels, ${catalogue.benefits.length} benefits`;
  if (changes.length === 0) {
    print(`The catalogue of ${catalogue.year} (${size}) is there already: nothing changed.`);
    return;
  }
  const made = `${dryRun ? 'Would make' : 'Made'} ${changes.length} changes to the catalogue of ${catalogue.year} (${size}).`;
  const isDraft = !dryRun && (await findCatalogueYearRow(catalogue.year))?.offeredFrom === null;
  print(isDraft ? `${made} It is a draft: npm run catalogue:publish -- ${catalogue.year}` : made);
}
