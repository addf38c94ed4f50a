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

/**
 * What depends on a level or benefit: accepted sponsorships whose term has not ended, those that wait for a decision, at which levels they do, and the places held in the
 * year.
 */
export type HeldLine = Readonly<{
  slug: string;
  accepted: number;
  waiting: number;
  waitingAt: readonly string[];
  taken: number;
}>;

/** What is held of each level of a year. */
export function findHeldLevels(year: number, day: string): Promise<HeldLine[]> {
  return db().$queryRaw<HeldLine[]>`
    SELECT t.slug, (count(*) FILTER (WHERE p.review = 'approved' AND p.term_until >= ${day}::date))::int AS accepted,
      (count(*) FILTER (WHERE p.review IN ('submitted', 'needs-info')))::int AS waiting,
      COALESCE(array_agg(DISTINCT t.slug) FILTER (WHERE p.review IN ('submitted', 'needs-info')), '{}') AS "waitingAt",
      COALESCE((SELECT y.taken FROM place_year y WHERE y.kind = 'tier' AND y.slug = t.slug AND y.year = c.year), 0) AS taken
    FROM catalogue_year c JOIN tier t ON t.catalogue_id = c.id LEFT JOIN pledge p ON p.tier_id = t.id
    WHERE c.year = ${year}::int GROUP BY t.id, c.year`;
}

/** What is held of each benefit of a year. `accepted` were promised it, perhaps under an earlier name; those that wait are at a level that includes it, or add it. */
export function findHeldBenefits(year: number, day: string): Promise<HeldLine[]> {
  return db().$queryRaw<HeldLine[]>`
    SELECT b.slug, (SELECT count(DISTINCT f.pledge_id)::int FROM tier t JOIN pledge p ON p.tier_id = t.id
        JOIN pledge_benefit f ON f.pledge_id = p.id AND f.round = p.approval_round AND f.slug = b.slug
        WHERE t.catalogue_id = c.id AND p.review = 'approved' AND p.term_until >= ${day}::date) AS accepted,
      w.waiting, w.at AS "waitingAt",
      COALESCE((SELECT y.taken FROM place_year y WHERE y.kind = 'benefit' AND y.slug = b.slug AND y.year = c.year), 0) AS taken
    FROM catalogue_year c JOIN benefit b ON b.catalogue_id = c.id
    CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, COALESCE(array_agg(DISTINCT t.slug), '{}') AS at
      FROM tier t JOIN pledge p ON p.tier_id = t.id AND p.review IN ('submitted', 'needs-info')
      WHERE t.catalogue_id = c.id AND (EXISTS (SELECT FROM tier_benefit l WHERE l.tier_id = t.id AND l.benefit_id = b.id)
        OR EXISTS (SELECT FROM pledge_add_on a WHERE a.pledge_id = p.id AND a.slug = b.slug))) w
    WHERE c.year = ${year}::int AND b.published`;
}

/** The last events of a year, latest first, with who did it. */
export function findCatalogueEvents(year: number, take: number) {
  return db().event.findMany({
    where: { stream: 'catalogue', streamId: String(year) },
    orderBy: { version: 'desc' },
    take,
    include: { actor: { select: { name: true, email: true } } },
  });
}
