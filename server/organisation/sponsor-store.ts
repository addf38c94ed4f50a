import type { CivilDate } from '#domain/civil-date';
import { toDateColumn } from '#server/civil-date-column';
import { db } from '#server/db';

const NAMED = { kind: 'sponsorship', review: 'approved', showName: true } as const;

/** The condition for sponsorships that may be shown on a day: approved, with consent to the name, and in their term (`term_until` is its last day). */
export function shownOn(day: CivilDate) {
  const at = toDateColumn(day);
  return { ...NAMED, termFrom: { lte: at }, OR: [{ termUntil: null }, { termUntil: { gte: at } }] };
}

/**
 * Sponsorships that may be shown on this day, at most 1000: highest level first, and within a level those with consent to the logo first. Rows
 * without that consent include the logos too, so the caller must check `showLogo`.
 */
export function findSponsorRows(day: CivilDate) {
  return db().pledge.findMany({
    where: shownOn(day),
    orderBy: [{ tier: { position: 'asc' } }, { showLogo: 'desc' }, { termFrom: 'asc' }, { id: 'asc' }],
    take: 1_000,
    select: {
      showLogo: true,
      tier: true,
      organisation: {
        select: {
          id: true,
          publicName: true,
          website: true,
          description: true,
          logos: {
            select: { name: true, theme: true, mediaType: true, width: true, height: true, alt: true },
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
      (SELECT bit_xor(hash_record_extended(ROW(id, public_name, website, description), 0)) FROM organisation)) AS mark`;
  return row?.mark ?? '';
}
