import type { CivilDate } from '#domain/civil-date';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import { SUMS } from '#server/export/money-export-store';

/** The money of a pledge: what arrived and is still expected, in minor units, and when the next instalment falls due. */
export type MoneyRow = Readonly<{ id: bigint; received: bigint; open: bigint; due: CivilDate | null }>;

/** The money of these pledges. The next instalment is the first that what was settled does not cover, as in pledge_fulfilment. */
export async function findMoneyOf(ids: readonly bigint[]): Promise<MoneyRow[]> {
  const rows = await db().$queryRaw<{ id: bigint; received: string; open: string; due: CivilDate | null }[]>(Prisma.sql`
    SELECT p.id, (l.settled + l.excess)::text AS received, m.open::text AS open, o.due::text AS due FROM pledge p ${SUMS}
    CROSS JOIN LATERAL (SELECT l.promised - l.ended - l.released - l.settled AS open) m
    LEFT JOIN LATERAL (SELECT n.due FROM (SELECT i.due, i.seq, sum(i.amount) OVER (ORDER BY i.seq) AS up_to FROM instalment i
      WHERE i.pledge_id = p.id AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)) n
      WHERE m.open > 0 AND n.up_to > l.settled ORDER BY n.seq LIMIT 1) o ON true
    WHERE p.id = ANY(${[...ids]}::bigint[])`);
  return rows.map(({ received, open, ...row }) => ({ ...row, received: BigInt(received), open: BigInt(open) }));
}
