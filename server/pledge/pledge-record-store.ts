import { today } from '#server/clock';
import { db } from '#server/db';
import { findPledgeEvents } from '#server/event/event-store';
import { shownOn } from '#server/organisation/sponsor-store';

/**
 * All data of one pledge that its pages show, by reference. Of its organisation's pledges it includes only one, the one that puts it on the sponsors page
 * today.
 */
export async function findRecordRow(reference: string) {
  const row = await db().pledge.findUnique({
    where: { reference },
    include: {
      supporter: {
        select: {
          id: true,
          name: true,
          email: true,
          emailVerified: true,
          terms: { select: { firstDay: true, lastDay: true } },
        },
      },
      organisation: {
        include: {
          contacts: { orderBy: { id: 'asc' } },
          logos: { take: 1, select: { id: true } },
          pledges: { where: shownOn(today()), take: 1, select: { id: true } },
        },
      },
      programme: { select: { slug: true, name: true } },
      card: true,
      tier: { select: { name: true } },
      benefits: { orderBy: [{ round: 'desc' }, { position: 'asc' }] },
      addOns: { orderBy: { position: 'asc' } },
      payments: {
        orderBy: { id: 'desc' },
        include: {
          recordedBy: { select: { name: true, email: true } },
          receipt: { select: { year: true, number: true } },
        },
      },
    },
  });
  return row && { ...row, events: await findPledgeEvents(row.id) };
}

/** What a decision on a pledge's name, message or card depends on. */
export function findTextRow(reference: string) {
  return db().pledge.findUnique({
    where: { reference },
    select: {
      kind: true,
      displayName: true,
      showName: true,
      nameLook: true,
      message: true,
      showMessage: true,
      messageLooked: true,
      messageConsent: true,
      dedicationConsent: true,
      card: { select: { state: true } },
    },
  });
}

/** Whether the card of a gift was dropped at that very time. */
export async function findCardDropped(pledgeId: bigint, at: Date): Promise<boolean> {
  return (await db().dedicationCard.count({ where: { pledgeId, state: 'dropped', settledAt: at } })) > 0;
}

/** The name and message of a pledge, and the state of its card. */
export type TextRow = NonNullable<Awaited<ReturnType<typeof findTextRow>>>;

/** A pledge's row with all its related rows. */
export type RecordRow = NonNullable<Awaited<ReturnType<typeof findRecordRow>>>;

/** What of a pledge's payments was sent back and not reversed, in minor units. */
export function refundedOf({ payments }: RecordRow): bigint {
  const refunds = new Set(payments.flatMap(({ kind, id }) => (kind === 'refund' ? [id] : [])));
  const facts = payments.filter(
    ({ id, reversesId }) => refunds.has(id) || (reversesId !== null && refunds.has(reversesId)),
  );
  return -facts.reduce((sum, { amount }) => sum + amount, 0n);
}
