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
