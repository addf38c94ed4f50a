import { UserFacingError } from '#domain/user-facing-error';
import { toCatalogueJson } from '#domain/catalogue';
import type { Staff } from '#server/auth';
import { toCatalogue, toWholeLevels } from '#server/catalogue/catalogue-queries';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';

async function toFile(year: string): Promise<string | null> {
  const row = /^\d{4}$/.test(year) ? await findCatalogueYearRow(Number(year)) : null;
  return row && `${JSON.stringify(toCatalogueJson(toCatalogue(toWholeLevels(row))), null, 2)}\n`;
}

/**
 * A catalogue year, draft or not, in our own JSON format. Importing it back changes nothing. A level that was taken off offer together with one of
 * its benefits is left out, because the import leaves it unchanged. Throws UserFacingError if the year does not exist.
 */
export async function exportCatalogue(year: string): Promise<string> {
  const file = await toFile(year);
  if (file === null) throw new UserFacingError(`There is no catalogue of ${year}`);
  return file;
}

/** The same file for an editor; null if the year does not exist. */
export function findCatalogueFile(_staff: Staff<'edit-catalogue'>, year: string): Promise<string | null> {
  return toFile(year);
}
