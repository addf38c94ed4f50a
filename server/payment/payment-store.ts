import { civilDate, type CivilDate } from '#domain/civil-date';
import { db } from '#server/db';
import type { MoneyKind } from '#server/pledge/pledge-store';

/** A row of a pledge's payments, in signed minor units: `left` is what of it is not taken back, `ended` what its event ended of the pledge. */
export type FoundPayment = Readonly<{
  id: bigint;
  kind: MoneyKind;
  amount: bigint;
  left: bigint;
  ended: bigint;
  isReversed: boolean;
}>;

/** A row of this pledge's payments by its id; null if there is none. */
export async function findPayment(pledgeId: bigint, id: string): Promise<FoundPayment | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const [row] = await db().$queryRaw<(Omit<FoundPayment, 'left' | 'ended'> & { left: string; ended: string })[]>`
    SELECT m.id, m.kind, m.amount, EXISTS (SELECT FROM payment r WHERE r.reverses_id = m.id AND r.kind = 'reversal') AS "isReversed", (m.amount + COALESCE(t.taken, 0))::text AS left,
      COALESCE((SELECT sum(ended) FROM ledger_entry WHERE event_id = m.event_id), 0)::text AS ended
    FROM payment m LEFT JOIN LATERAL (
      SELECT sum(r.amount + COALESCE(u.amount, 0)) AS taken FROM payment r LEFT JOIN payment u ON u.reverses_id = r.id WHERE r.reverses_id = m.id
    ) t ON true
    WHERE m.id = ${BigInt(id)} AND m.pledge_id = ${pledgeId}`;
  return row ? { ...row, left: BigInt(row.left), ended: BigInt(row.ended) } : null;
}

/** The payments of a pledge that count, with what the treasurer noted: those that are not reversed. `amount` in minor units. */
export async function findNotedPayments(
  pledgeId: bigint,
): Promise<readonly Readonly<{ amount: bigint; receivedOn: CivilDate; note: string }>[]> {
  const rows = await db().$queryRaw<{ amount: bigint; on: string; note: string }[]>`
    SELECT m.amount, m.received_on::text AS on, t.data ->> 'note' AS note
    FROM payment m JOIN event_private t ON t.event_id = m.event_id
    WHERE m.pledge_id = ${pledgeId} AND m.kind = 'payment' AND t.data ->> 'note' <> ''
      AND NOT EXISTS (SELECT FROM payment r WHERE r.reverses_id = m.id AND r.kind = 'reversal') ORDER BY m.id`;
  return rows.map(({ amount, on, note }) => ({ amount, receivedOn: civilDate(on), note }));
}
