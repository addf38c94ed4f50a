import type { CivilDate } from '#domain/civil-date';
import { RENEWAL_DAYS } from '#domain/sponsorship-renewal';
import { now } from '#server/clock';
import { db } from '#server/db';

/**
 * The accepted sponsorship of an organisation that ends last, with what it was promised and who may follow it: null if there is none. `isLast`: nothing follows it, and
 * nothing of it was ended or released.
 */
export async function findLastSponsorship(organisationId: bigint) {
  const row = await db().pledge.findFirst({
    where: {
      organisationId,
      kind: 'sponsorship',
      review: 'approved',
      termUntil: { not: null },
      renewals: { none: { review: 'approved' } },
    },
    orderBy: [{ termUntil: 'desc' }, { id: 'desc' }],
    include: {
      tier: true,
      organisation: true,
      benefits: true,
      renewals: { where: { review: { in: ['submitted', 'needs_info'] } }, select: { reference: true } },
    },
  });
  if (!row) return null;
  const [found] = await db().$queryRaw<{ last: boolean }[]>`SELECT is_last_sponsorship(${row.id}) AS last`;
  return {
    ...row,
    benefits: row.benefits.filter(({ round }) => round === row.approvalRound),
    isLast: found?.last ?? false,
  };
}

/** A sponsorship that can be renewed, or follows one. */
export type LastSponsorship = NonNullable<Awaited<ReturnType<typeof findLastSponsorship>>>;

/**
 * Which of these limited benefits, by slug, a renewal of a sponsorship for `years` years from `first` on would not bring, by the rule of hold_places: no place is left, or others
 * wait for it, and none is kept for this renewal.
 */
export async function findFullBenefits(slugs: readonly string[], first: number, years: number, renews: bigint) {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT slug FROM unnest(${[...slugs]}::text[]) slug WHERE CASE WHEN ${renews}::bigint IN (SELECT kept_for('benefit', slug, ${first}::int, ${now()}))
      THEN first_full_year('benefit', slug, ${first}::int, ${years}::int, ${now()}, true) IS NOT NULL
      ELSE NOT is_line_served('benefit', slug, ${first}::int, NULL, ${now()}) OR first_full_year('benefit', slug, ${first}::int, ${years}::int, ${now()}) IS NOT NULL END`;
  return rows.map(({ slug }) => slug);
}

/** Queues the emails to primary contacts of organisations whose sponsorship ends soon or has ended. Returns how many. */
export async function storeSponsorshipNotices(on: CivilDate, at: Date): Promise<number> {
  const { offered, kept } = RENEWAL_DAYS;
  const [row] = await db().$queryRaw<{ queued: number }[]>`
    SELECT queue_sponsorship_notices(${on}::date, ${at}::timestamptz, ${offered}::int, ${kept}::int) AS queued`;
  return row?.queued ?? 0;
}

/** The sponsorship that an email about its end is about. `contacts` is empty if the recipient is no primary contact any more. Null if something follows it by now. */
export async function findEndingSponsorship(pledgeId: bigint, recipientId: string) {
  const [row] = await db().$queryRaw<{ last: boolean }[]>`SELECT is_last_sponsorship(${pledgeId}) AS last`;
  if (!row?.last) return null;
  return db().pledge.findUniqueOrThrow({
    where: { id: pledgeId },
    select: {
      termUntil: true,
      tier: { select: { name: true, capacity: true } },
      organisation: {
        select: {
          publicName: true,
          slug: true,
          contacts: { where: { userId: recipientId, status: 'confirmed', isPrimary: true }, select: { id: true } },
        },
      },
    },
  });
}
