import { UserFacingError } from '#domain/user-facing-error';
import { toCatalogueJson } from '#domain/catalogue';
import { toCatalogue } from '#server/catalogue/catalogue-queries';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';

/**
 * A catalogue year, draft or not, in our own JSON format. Importing it back changes nothing. A level that was taken off offer together with one of
 * its benefits is left out, because the import leaves it unchanged. Throws UserFacingError if the year does not exist.
 */
export async function exportCatalogue(year: string): Promise<string> {
  const row = /^\d{4}$/.test(year) ? await findCatalogueYearRow(Number(year)) : null;
  if (!row) throw new UserFacingError(`There is no catalogue of ${year}`);
  const listed = new Set(row.benefits.map(({ id }) => id));
  const isWhole = (tier: (typeof row.tiers)[number]) =>
    tier.published || tier.benefits.every(({ benefitId }) => listed.has(benefitId));
  return `${JSON.stringify(toCatalogueJson(toCatalogue({ ...row, tiers: row.tiers.filter(isWhole) })), null, 2)}\n`;
}
