import { db } from '#server/db';

/** A year as the desk's list shows it. `accepted`: sponsorships at its levels whose term has not ended; `waiting`: those that wait for a decision. */
export type CatalogueYearLine = Readonly<{
  year: number;
  currency: string;
  offeredFrom: string | null;
  levels: number;
  benefits: number;
  accepted: number;
  waiting: number;
}>;

/** All years, latest first. `day` is today. */
export function findCatalogueYearLines(day: string): Promise<CatalogueYearLine[]> {
  return db().$queryRaw<CatalogueYearLine[]>`
    SELECT c.year, c.currency, c.offered_from::text AS "offeredFrom",
      (SELECT count(*)::int FROM tier t WHERE t.catalogue_id = c.id AND t.published) AS levels,
      (SELECT count(*)::int FROM benefit b WHERE b.catalogue_id = c.id AND b.published) AS benefits,
      (SELECT count(*)::int FROM pledge p JOIN tier t ON t.id = p.tier_id
        WHERE t.catalogue_id = c.id AND p.review = 'approved' AND p.term_until >= ${day}::date) AS accepted,
      (SELECT count(*)::int FROM pledge p JOIN tier t ON t.id = p.tier_id
        WHERE t.catalogue_id = c.id AND p.review IN ('submitted', 'needs-info')) AS waiting
    FROM catalogue_year c ORDER BY c.year DESC`;
}
