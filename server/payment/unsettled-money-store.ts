import { civilDate, type CivilDate } from '#domain/civil-date';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';

/** Which money without a pledge: what waits for one, or what was set aside; before this id; and with this text in what the bank or the treasurer said of it. */
export type UnmatchedFilter = Readonly<{ isSetAside: boolean; before: bigint | null; text: string }>;

const WAITING: UnmatchedFilter = { isSetAside: false, before: null, text: '' };

/** Text to look for anywhere, of which no character has a meaning to LIKE. */
const toPattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Payments, with what of each was taken back and whether it was set aside. */
const UNMATCHED = Prisma.sql`payment m LEFT JOIN set_aside_money s ON s.payment_id = m.id
    LEFT JOIN LATERAL (
      SELECT sum(r.amount + COALESCE(u.amount, 0)) AS taken FROM payment r LEFT JOIN payment u ON u.reverses_id = r.id WHERE r.reverses_id = m.id
    ) t ON true`;

/** Those without a pledge of which something is left. */
const IS_UNMATCHED = Prisma.sql`m.pledge_id IS NULL AND m.kind = 'payment' AND NOT EXISTS (SELECT FROM payment g WHERE g.moved_from = m.id)
      AND m.amount + COALESCE(t.taken, 0) > 0`;

/** How many payments wait for a pledge, counted up to `most`, and the day on which the oldest arrived; null without one. */
export async function countUnmatched(most: number): Promise<Readonly<{ many: number; oldest: CivilDate | null }>> {
  const waits = Prisma.sql`FROM ${UNMATCHED} WHERE ${IS_UNMATCHED} AND s.payment_id IS NULL`;
  const [row] = await db().$queryRaw<{ many: number; oldest: string | null }[]>`
    SELECT (SELECT count(*)::int FROM (SELECT ${waits} LIMIT ${most}::int) w) AS many,
      (SELECT m.received_on::text ${waits} ORDER BY m.received_on LIMIT 1) AS oldest`;
  return { many: row?.many ?? 0, oldest: row?.oldest ? civilDate(row.oldest) : null };
}

/** Payments without a pledge of which something is left, newest first, in minor units; with what the bank says of one, the pledge that it may be for, and why it was set aside. */
export async function findUnmatched(limit: number, { isSetAside, before, text }: UnmatchedFilter = WAITING) {
  const words = text
    ? Prisma.sql`concat_ws(' ', b.payer, b.text, p.data ->> 'note', l.reference) ILIKE ${toPattern(text)}`
    : Prisma.sql`true`;
  const rows = await db().$queryRaw<
    {
      id: bigint;
      left: string;
      currency: string;
      on: string;
      note: string | null;
      source: string;
      payer: string | null;
      text: string | null;
      reasons: string[] | null;
      reference: string | null;
      reason: string | null;
    }[]
  >`
    SELECT m.id, (m.amount + COALESCE(t.taken, 0))::text AS left, m.currency, m.received_on::text AS on, m.source, p.data ->> 'note' AS note,
      b.payer, b.text, b.reasons, l.reference, r.data ->> 'reason' AS reason
    FROM ${UNMATCHED} LEFT JOIN event_private p ON p.event_id = m.event_id LEFT JOIN bank_row b ON b.payment_id = m.id LEFT JOIN pledge l ON l.id = b.pledge_id
    LEFT JOIN event_private r ON r.event_id = s.event_id
    WHERE ${IS_UNMATCHED} AND (s.payment_id IS NOT NULL) = ${isSetAside} AND (${before}::bigint IS NULL OR m.id < ${before}::bigint) AND ${words}
    ORDER BY m.id DESC LIMIT ${limit}::int`;
  return rows.map(({ left, on, ...row }) => ({ ...row, left: BigInt(left), receivedOn: civilDate(on) }));
}

/** Declined and withdrawn pledges with money that is not sent back, newest first, in minor units. `since`: when the first of it was owed back. */
export async function findOwedBack(limit: number) {
  const rows = await db().$queryRaw<{ reference: string; waiting: string; currency: string; since: Date }[]>`
    SELECT p.reference, p.currency, sum(m.amount)::text AS waiting,
      greatest(p.decided_at, min(e.at) FILTER (WHERE m.amount > 0)) AS since
    FROM pledge p JOIN payment m ON m.pledge_id = p.id JOIN event e ON e.id = m.event_id
    WHERE p.review IN ('declined', 'withdrawn') AND p.id IN (SELECT pledge_id FROM payment WHERE early)
    GROUP BY p.id HAVING sum(m.amount) > 0 ORDER BY p.id DESC LIMIT ${limit}::int`;
  return rows.map(({ waiting, ...row }) => ({ ...row, waiting: BigInt(waiting) }));
}

/** Pledges for which more has arrived than they promise, newest first, from one before this id on; `excess` in minor units. */
export async function findExcess(before: bigint | null, limit: number) {
  const rows = await db().$queryRaw<
    { id: bigint; reference: string; name: string; excess: string; currency: string }[]
  >`
    SELECT p.id, p.reference, COALESCE(o.public_name, u.name, u.email) AS name, x.excess::text AS excess, p.currency
    FROM (
      SELECT pledge_id, sum(excess) AS excess FROM ledger_entry
      WHERE excess <> 0 AND (${before}::bigint IS NULL OR pledge_id < ${before}::bigint)
      GROUP BY pledge_id HAVING sum(excess) > 0 ORDER BY pledge_id DESC LIMIT ${limit}::int
    ) x JOIN pledge p ON p.id = x.pledge_id JOIN person u ON u.id = p.supporter_id LEFT JOIN organisation o ON o.id = p.organisation_id
    ORDER BY p.id DESC`;
  return rows.map(({ excess, ...row }) => ({ ...row, excess: BigInt(excess) }));
}
