import type { CivilDate } from '#domain/civil-date';
import { toDateColumn } from '#server/civil-date-column';
import { db } from '#server/db';

const NAMED = { kind: 'sponsorship', review: 'approved', showName: true } as const;

/** Which sponsorships may be shown on a day: approved, with the consent to the name, in their term (`term_until` is its last day). */
export function shownOn(day: CivilDate) {
  const at = toDateColumn(day);
  return { ...NAMED, termFrom: { lte: at }, OR: [{ termUntil: null }, { termUntil: { gte: at } }] };
}

/**
 * Sponsorships that may be shown on that day, highest level first, of one level those first whose logo may be shown; a thousand at most. Without
 * that consent the logos are there all the same: whoever reads a row asks `showLogo`.
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

/** All terms, past and to come too, of the approved sponsorships by which these organisations may be named. */
export function findNamedTerms(organisationIds: readonly bigint[]) {
  return db().pledge.findMany({
    where: { ...NAMED, organisationId: { in: [...organisationIds] } },
    select: { organisationId: true, termFrom: true, termYears: true },
  });
}

/**
 * A text that is another whenever sponsors would read otherwise on the same day: one came or went, a consent, a name, a website changed. Costs
 * about half a microsecond for each of them, whatever other pledges there are.
 */
export async function readSponsorMark(): Promise<string> {
  const [row] = await db().$queryRaw<{ mark: string }[]>`
    SELECT concat_ws(' ',
      (SELECT count(*) || ' ' || bit_xor(hash_record_extended(ROW(id, organisation_id, show_logo, term_from, term_until), 0)) FROM pledge
        WHERE kind = 'sponsorship' AND review = 'approved' AND show_name),
      (SELECT bit_xor(hash_record_extended(ROW(id, public_name, website, description), 0)) FROM organisation)) AS mark`;
  return row?.mark ?? '';
}
