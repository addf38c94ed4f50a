import { createHash } from 'node:crypto';
import { z } from 'zod';
import { civilDate, type CivilDate } from '#domain/civil-date';
import { readNameSearch } from '#domain/name-search';
import { toPayerWords, type LikelyReason } from '#domain/unmatched-money';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import { OF_PROVIDER } from '#server/payment/payment-store';
import { searchPledges } from '#server/pledge/pledge-search-store';

/** Money without a pledge, in minor units. `left`: what of it is not taken back. `named`: the pledge that the bank's text names. `isProviders`: it is at the payment provider `source`. */
export type UnmatchedRow = Readonly<{
  id: bigint;
  amount: bigint;
  left: bigint;
  currency: string;
  receivedOn: CivilDate;
  note: string | null;
  source: string;
  isProviders: boolean;
  payer: string | null;
  text: string | null;
  account: string | null;
  named: bigint | null;
  isSetAside: boolean;
  reason: string | null;
  /** The pledge that it was given to; null if it was given to none. */
  givenTo: string | null;
}>;

/** Money that has, or had, no pledge, by its id; null if there is none. */
export async function findUnmatchedRow(id: bigint): Promise<UnmatchedRow | null> {
  type Sent = Omit<UnmatchedRow, 'left' | 'receivedOn'> & { left: string; on: string };
  const [row] = await db().$queryRaw<Sent[]>`
    SELECT m.id, m.amount, (m.amount + COALESCE(t.taken, 0))::text AS left, m.currency, m.received_on::text AS on, n.data ->> 'note' AS note, m.source,
      ${OF_PROVIDER} AS "isProviders", b.payer, b.text, b.account, b.pledge_id AS named, s.payment_id IS NOT NULL AS "isSetAside", r.data ->> 'reason' AS reason,
      l.reference AS "givenTo"
    FROM payment m LEFT JOIN event_private n ON n.event_id = m.event_id LEFT JOIN bank_row b ON b.payment_id = m.id
    LEFT JOIN set_aside_money s ON s.payment_id = m.id LEFT JOIN event_private r ON r.event_id = s.event_id
    LEFT JOIN payment g ON g.moved_from = m.id LEFT JOIN pledge l ON l.id = g.pledge_id
    LEFT JOIN LATERAL (
      SELECT sum(c.amount + COALESCE(u.amount, 0)) AS taken FROM payment c LEFT JOIN payment u ON u.reverses_id = c.id WHERE c.reverses_id = m.id
    ) t ON true
    WHERE m.id = ${id} AND m.pledge_id IS NULL AND m.kind = 'payment'`;
  if (!row) return null;
  const { left, on, ...plain } = row;
  return { ...plain, left: BigInt(left), receivedOn: civilDate(on) };
}

const NEAR_DAYS = 60;
const MOST_FOUND = 10;

type Found = Readonly<{ pledge: bigint; reason: LikelyReason }>;

/** The pledges of whoever has the name of the payer. */
async function findByName({ payer, currency }: UnmatchedRow): Promise<Found[]> {
  const words = readNameSearch(toPayerWords(payer ?? ''));
  if (words?.hasTrigram !== true) return [];
  const conditions = Prisma.sql`p.review = 'approved' AND p.currency = ${currency}`;
  const search = { words, text: Prisma.sql`p.search`, indexed: Prisma.sql`true`, conditions, newestFirst: true };
  const { ids } = await searchPledges({ ...search, limit: MOST_FOUND });
  return ids.map((pledge) => ({ pledge, reason: 'same-name' }));
}

/**
 * Pledges with an instalment of exactly this amount of which nothing is paid, the nearest due date first. Those after the day and those before it are read apart, each in the order of
 * the index, so that few are read even of a frequent amount.
 */
function withSameAmount({ left, currency, receivedOn }: UnmatchedRow): Prisma.Sql {
  const nearest = (days: Prisma.Sql, order: Prisma.Sql) => Prisma.sql`
    SELECT p.id, i.due FROM instalment i JOIN pledge p ON p.id = i.pledge_id
    WHERE i.amount = ${left}::bigint AND i.due ${days} AND p.review = 'approved' AND p.currency = ${currency}
      AND NOT EXISTS (SELECT FROM instalment n WHERE n.pledge_id = i.pledge_id AND n.plan > i.plan)
      AND NOT EXISTS (SELECT FROM ledger_entry l WHERE l.pledge_id = i.pledge_id AND l.due_on = i.due AND (l.settled <> 0 OR l.ended <> 0 OR l.released <> 0))
    ORDER BY ${order}, p.id LIMIT ${MOST_FOUND}::int`;
  const day = Prisma.sql`${receivedOn}::date`;
  const after = nearest(Prisma.sql`BETWEEN ${day} AND ${day} + ${NEAR_DAYS}::int`, Prisma.sql`i.due`);
  const before = nearest(Prisma.sql`BETWEEN ${day} - ${NEAR_DAYS}::int AND ${day} - 1`, Prisma.sql`i.due DESC`);
  return Prisma.sql`SELECT id FROM ((${after}) UNION ALL (${before})) near ORDER BY abs(due - ${day}), id LIMIT ${MOST_FOUND}::int`;
}

/** Accepted pledges in the currency of this money that it may be for, each reason apart. */
export async function findLikely(money: UnmatchedRow): Promise<Found[]> {
  const [named, rows] = await Promise.all([
    findByName(money),
    db().$queryRaw<Found[]>`
      SELECT p.id AS pledge, 'names-it' AS reason FROM pledge p WHERE p.id = ${money.named} AND p.review = 'approved' AND p.currency = ${money.currency}
      UNION ALL
      (SELECT p.id, 'paid-before' FROM pledge p JOIN (
        SELECT DISTINCT l.supporter_id, l.organisation_id FROM bank_row b JOIN payment m ON m.id = b.payment_id JOIN pledge l ON l.id = m.pledge_id
        WHERE b.counted AND b.payer <> '' AND lower(b.payer) = lower(${money.payer ?? ''}) LIMIT ${MOST_FOUND}::int
      ) o ON p.supporter_id = o.supporter_id AND p.organisation_id IS NOT DISTINCT FROM o.organisation_id
      WHERE p.review = 'approved' AND p.currency = ${money.currency} ORDER BY p.id DESC LIMIT ${MOST_FOUND}::int)
      UNION ALL
      SELECT id, 'same-amount' FROM (${withSameAmount(money)}) same`,
  ]);
  return [...rows, ...named];
}

/** What is shown of pledges, of which something is open, by their ids: open amounts in minor units. Those without an open amount are left out. */
export async function findOpenPledges(ids: readonly bigint[]) {
  const rows = await db().$queryRaw<
    { id: bigint; reference: string; name: string; open: string; currency: string; due: string | null }[]
  >`
    SELECT p.id, p.reference, COALESCE(o.public_name, NULLIF(p.display_name, ''), u.name, u.email) AS name, p.currency, x.open::text, x.due::text
    FROM pledge p JOIN person u ON u.id = p.supporter_id LEFT JOIN organisation o ON o.id = p.organisation_id
    CROSS JOIN LATERAL (
      SELECT sum(i.amount - l.closed) AS open, min(i.due) FILTER (WHERE i.amount > l.closed) AS due FROM instalment i
      CROSS JOIN LATERAL (SELECT COALESCE(sum(e.settled + e.ended + e.released), 0) AS closed FROM ledger_entry e WHERE e.pledge_id = p.id AND e.due_on = i.due) l
      WHERE i.pledge_id = p.id AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)
    ) x
    WHERE p.id = ANY (${[...ids]}::bigint[]) AND x.open > 0`;
  return rows.map(({ open, due, ...row }) => ({
    ...row,
    open: BigInt(open),
    due: due === null ? null : civilDate(due),
  }));
}

const Aside = z.object({ kind: z.enum(['stored', 'changed', 'replayed', 'running', 'key-reused']) });

/** Sets money without a pledge aside with its reason, or puts it back, with its event. */
export async function storeAside(
  aside: Readonly<{ payment: bigint; actor: string; key: string; reason: string | null; putBack: boolean; at: Date }>,
): Promise<z.output<typeof Aside>['kind']> {
  const { payment, key, reason, putBack } = aside;
  const hash = createHash('sha256')
    .update(JSON.stringify([key, String(payment), reason, putBack]))
    .digest('hex');
  const [row] = await db().$queryRaw<{ written: unknown }[]>`
    SELECT set_money_aside(${JSON.stringify({ ...aside, payment: String(payment), hash })}::jsonb) AS written`;
  return Aside.parse(row?.written).kind;
}
