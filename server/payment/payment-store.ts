import { civilDate, type CivilDate } from '#domain/civil-date';
import { db } from '#server/db';

/** A payment of this pledge that is not itself a reversal, or null. `amount` in minor units. */
export async function findPayment(
  pledgeId: bigint,
  id: string,
): Promise<Readonly<{ id: bigint; amount: bigint; isReversed: boolean }> | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const row = await db().payment.findFirst({
    where: { id: BigInt(id), pledgeId, reversesId: null },
    select: { id: true, amount: true, reversedBy: { select: { id: true } } },
  });
  return row && { id: row.id, amount: row.amount, isReversed: row.reversedBy !== null };
}

/** The payments of a pledge that count, with what the treasurer noted: those that are not reversed. `amount` in minor units. */
export async function findNotedPayments(
  pledgeId: bigint,
): Promise<readonly Readonly<{ amount: bigint; receivedOn: CivilDate; note: string }>[]> {
  const rows = await db().$queryRaw<{ amount: bigint; on: string; note: string }[]>`
    SELECT m.amount, m.received_on::text AS on, t.data ->> 'note' AS note
    FROM payment m JOIN event_private t ON t.event_id = m.event_id
    WHERE m.pledge_id = ${pledgeId} AND m.reverses_id IS NULL AND t.data ->> 'note' <> ''
      AND NOT EXISTS (SELECT FROM payment r WHERE r.reverses_id = m.id) ORDER BY m.id`;
  return rows.map(({ amount, on, note }) => ({ amount, receivedOn: civilDate(on), note }));
}
