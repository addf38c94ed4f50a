import type { CivilDate } from '#domain/civil-date';
import { RENEWAL_DAYS } from '#domain/sponsorship-renewal';
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
      addOns: { orderBy: { position: 'asc' } },
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
