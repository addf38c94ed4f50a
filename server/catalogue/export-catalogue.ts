import { UserFacingError } from '#domain/user-facing-error';
import { toCatalogueJson } from '#domain/catalogue';
import { toCatalogue } from '#server/catalogue/catalogue-queries';
import { findCatalogueYearRow } from '#server/catalogue/catalogue-store';

/**
 * A catalogue year, draft or not, as our own JSON, which imports back without a change. A level that went off offer together with a benefit it
 * brings is left out, as the import leaves it alone. Throws UserFacingError for a year that is not there.
 */
export async function exportCatalogue(year: string): Promise<string> {
  const row = /^\d{4}$/.test(year) ? await findCatalogueYearRow(Number(year)) : null;
  if (!row) throw new UserFacingError(`There is no catalogue of ${year}`);
  const listed = new Set(row.benefits.map(({ id }) => id));
  const isWhole = (tier: (typeof row.tiers)[number]) =>
    tier.published || tier.benefits.every(({ benefitId }) => listed.has(benefitId));
  return `${JSON.stringify(toCatalogueJson(toCatalogue({ ...row, tiers: row.tiers.filter(isWhole) })), null, 2)}\n`;
}
