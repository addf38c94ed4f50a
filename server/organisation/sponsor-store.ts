import type { CivilDate } from '#domain/civil-date';
import { toDateColumn } from '#server/civil-date-column';
import { db } from '#server/db';

/** The condition for sponsorships that consent to the name: accepted ones. */
export const NAMED = { kind: 'sponsorship', review: 'approved', showName: true } as const;

/** The condition for sponsorships that may be shown in these days: approved, with consent to the name, and in their term (`term_until` is its last day). */
export function shownOn(first: CivilDate, last: CivilDate = first) {
  const [from, until] = [toDateColumn(first), toDateColumn(last)];
  return { ...NAMED, termFrom: { lte: until }, OR: [{ termUntil: null }, { termUntil: { gte: from } }] };
}

/** Where a sponsor is named: on the site, also in the annual report, or also at events. Each has a consent of its own. */
export type Placement = 'site' | 'annual-report' | 'events';

const PLACED = { site: {}, 'annual-report': { inReport: true }, events: { atEvents: true } } as const;

/**
 * Sponsorships that may be shown at a place in these days, at most 1000: highest level first, and within a level those with consent to the logo first. Rows
 * without that consent include the logos too, so the caller must check `showLogo`.
 */
export function findSponsorRows(first: CivilDate, last: CivilDate, placement: Placement) {
  return db().pledge.findMany({
    where: { ...shownOn(first, last), ...PLACED[placement] },
    orderBy: [
      { tier: { soldApart: 'asc' } },
      { tier: { position: 'asc' } },
      { showLogo: 'desc' },
      { termFrom: 'asc' },
      { id: 'asc' },
    ],
    take: 1_000,
    select: {
      showLogo: true,
      tier: true,
      organisation: {
        select: {
          id: true,
          slug: true,
          publicName: true,
          website: true,
          description: true,
          socialLinks: true,
          logos: {
            select: {
              name: true,
              theme: true,
              mediaType: true,
              width: true,
              height: true,
              alt: true,
              ink: true,
              smallFileKey: true,
            },
            orderBy: { theme: 'desc' },
          },
        },
      },
    },
  });
}

/** All terms, including past and future ones, of the approved sponsorships that consent to these organisations' names. */
export function findNamedTerms(organisationIds: readonly bigint[]) {
  return db().pledge.findMany({
    where: { ...NAMED, organisationId: { in: [...organisationIds] } },
    select: { organisationId: true, termFrom: true, termUntil: true },
  });
}

/**
 * A text that changes whenever the shown sponsors change on the same day: a sponsor, a consent, a name or a website. It costs about 0.5 microseconds
 * per sponsorship, independent of other pledges.
 */
export async function readSponsorMark(): Promise<string> {
  const [row] = await db().$queryRaw<{ mark: string }[]>`
    SELECT concat_ws(' ',
      (SELECT count(*) || ' ' || bit_xor(hash_record_extended(ROW(id, organisation_id, show_logo, term_from, term_until), 0)) FROM pledge
        WHERE kind = 'sponsorship' AND review = 'approved' AND show_name),
      (SELECT bit_xor(hash_record_extended(ROW(id, public_name, website, description, social_links), 0)) FROM organisation),
      (SELECT bit_xor(hash_record_extended(ROW(organisation_id, name, theme), 0)) FROM organisation_logo)) AS mark`;
  return row?.mark ?? '';
}

/** The accepted sponsorships of all organisations that may be shown on a day, with what was received of each: its first year, its years and the price of one, add-ons included. */
export function findPaidTerms(day: CivilDate) {
  return db().$queryRaw<{ slug: string; from: number; years: number; price: bigint; received: bigint }[]>`
    SELECT o.slug, extract(year FROM l.term_from)::int AS "from", l.term_years AS years, l.amount / l.term_years AS price,
      COALESCE((SELECT sum(settled) FROM ledger_entry e WHERE e.pledge_id = l.id), 0)::bigint AS received
    FROM pledge l JOIN organisation o ON o.id = l.organisation_id
    WHERE l.kind = 'sponsorship' AND l.review = 'approved' AND l.show_name AND l.term_from IS NOT NULL AND l.tier_price IS NOT NULL
      AND EXISTS (SELECT FROM pledge s WHERE s.organisation_id = o.id AND s.kind = 'sponsorship' AND s.review = 'approved' AND s.show_name
        AND s.term_from <= ${day}::date AND (s.term_until IS NULL OR s.term_until >= ${day}::date))`;
}
