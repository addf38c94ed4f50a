import { createHash } from 'node:crypto';
import { z } from 'zod';
import { civilDate, type CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import { Prisma } from '#generated/prisma/client';
import { db } from '#server/db';
import type { MoneyFact, MoneyKind } from '#server/pledge/pledge-store';

/** A row of payments, in signed minor units: `left` is what of it is not taken back, `ended` what its event ended of its pledge. */
export type FoundPayment = Readonly<{
  id: bigint;
  kind: MoneyKind;
  amount: bigint;
  left: bigint;
  ended: bigint;
  isReversed: boolean;
  /** It came through a payment provider, which tells us too when money goes back. */
  isProviders: boolean;
}>;

/** A row of payments of a pledge. `staysWhereItIs`: if a person takes it back it is money without a pledge again, because an import brought it or it was given to the pledge. */
export type PledgePayment = FoundPayment & Readonly<{ receivedOn: CivilDate; staysWhereItIs: boolean }>;

/**
 * A row that a payment provider told us of, with its id there and the reference of its pledge; null without one. Money that was given to a pledge is where it is now; `firstId` is the row
 * under which it arrived. `outcome`: how a dispute was decided.
 */
export type ExternalMoney = PledgePayment &
  Readonly<{ externalId: string; firstId: bigint; reference: string | null; outcome: 'won' | 'lost' | null }>;

type SentRow = Omit<ExternalMoney, 'left' | 'ended' | 'receivedOn'> &
  Readonly<{ left: string; ended: string; on: string }>;

/** Whether a row `m` of payments came through a payment provider. */
export const OF_PROVIDER = Prisma.sql`(m.source NOT IN ('staff', 'bank') AND m.source NOT LIKE 'import-%')`;

/** Whether a dispute about a payment of a pledge is not decided. */
export const IS_DISPUTED = (
  pledge: Prisma.Sql,
) => Prisma.sql`EXISTS (SELECT FROM payment d WHERE d.pledge_id = ${pledge} AND d.kind = 'dispute'
  AND NOT EXISTS (SELECT FROM dispute_outcome o WHERE o.payment_id = d.id))`;

/** Whether a bank has not decided about a charge for a pledge. */
export const IS_CHARGED = (pledge: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT FROM method_charge h WHERE h.pledge_id = ${pledge} AND h.outcome IS NULL)`;

/** The rows that `found` selects, as `id`, `external` and `first`. */
async function findRows(found: Prisma.Sql): Promise<ExternalMoney[]> {
  const rows = await db().$queryRaw<SentRow[]>`
    SELECT m.id, m.kind, m.amount, (m.amount + COALESCE(t.taken, 0))::text AS left, f.external AS "externalId", f.first AS "firstId", p.reference, o.outcome,
      EXISTS (SELECT FROM payment r WHERE r.reverses_id = m.id AND r.kind = 'reversal') AS "isReversed", m.received_on::text AS on,
      m.kind = 'payment' AND (m.moved_from IS NOT NULL OR EXISTS (SELECT FROM bank_row b WHERE b.payment_id = m.id)) AS "staysWhereItIs",
      ${OF_PROVIDER} AS "isProviders", COALESCE((SELECT sum(ended) FROM ledger_entry WHERE event_id = m.event_id), 0)::text AS ended
    FROM (${found}) f JOIN payment m ON m.id = f.id LEFT JOIN pledge p ON p.id = m.pledge_id LEFT JOIN dispute_outcome o ON o.payment_id = m.id
    LEFT JOIN LATERAL (
      SELECT sum(r.amount + COALESCE(u.amount, 0)) AS taken FROM payment r LEFT JOIN payment u ON u.reverses_id = r.id WHERE r.reverses_id = m.id
    ) t ON true`;
  return rows.map(({ on, ...row }) => ({
    ...row,
    left: BigInt(row.left),
    ended: BigInt(row.ended),
    receivedOn: civilDate(on),
  }));
}

/** A row of this pledge's payments by its id; null if there is none. */
export async function findPayment(pledgeId: bigint, id: string): Promise<PledgePayment | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const [row] = await findRows(
    Prisma.sql`SELECT id, external_id AS external, id AS first FROM payment WHERE id = ${BigInt(id)} AND pledge_id = ${pledgeId}`,
  );
  return row ?? null;
}

/** What a bank has still to decide about a pledge's money: a dispute, or a charge of a saved method. Null if nothing. */
export async function findBankDecision(pledgeId: bigint): Promise<'dispute-open' | 'charge-open' | null> {
  const [row] = await db().$queryRaw<{ dispute: boolean; charge: boolean }[]>`
    SELECT ${IS_DISPUTED(Prisma.sql`${pledgeId}::bigint`)} AS dispute, ${IS_CHARGED(Prisma.sql`${pledgeId}::bigint`)} AS charge`;
  return row?.dispute ? 'dispute-open' : row?.charge ? 'charge-open' : null;
}

/** What of these ids of a payment provider is recorded. In one statement, because money may be given to a pledge at the same moment. */
export function findExternalMoney(source: string, ids: readonly string[]): Promise<ExternalMoney[]> {
  return findRows(Prisma.sql`
    WITH RECURSIVE moves AS (
      SELECT id, external_id AS external, id AS first FROM payment WHERE source = ${source} AND external_id = ANY (${[...ids]})
      UNION ALL SELECT n.id, s.external, s.first FROM payment n JOIN moves s ON n.moved_from = s.id
    ) SELECT id, external, first FROM moves s WHERE NOT EXISTS (SELECT FROM payment n WHERE n.moved_from = s.id)`);
}

/** Records what the provider kept of a payment; a second call changes nothing. */
export async function storeFee(paymentId: bigint, fee: Readonly<{ amount: bigint; currency: string }>): Promise<void> {
  await db().paymentFee.createMany({ data: [{ paymentId, ...fee }], skipDuplicates: true });
}

const Unmatched = z.object({ kind: z.enum(['stored', 'moved', 'running', 'replayed', 'key-reused']) });

/** Records money without a pledge, or what takes it back, with its event: by a person with a key, or by a payment provider once for each of its ids. `moved`: what it takes back was given to a pledge at the same moment, and nothing is recorded. */
export async function storeUnmatched(
  money: MoneyFact & Readonly<{ currency: Currency; at: Date; by: Readonly<{ actor: string; key: string }> | null }>,
): Promise<z.output<typeof Unmatched>['kind']> {
  const { by, at, ...fact } = money;
  const plain = JSON.stringify({ ...fact, ...by, at }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  const hash = createHash('sha256')
    .update(JSON.stringify([by?.key, String(fact.amount), fact.receivedOn, fact.note]))
    .digest('hex');
  const [row] = await db().$queryRaw<{ written: unknown }[]>`
    SELECT record_unmatched(${plain}::jsonb || jsonb_build_object('hash', ${hash}::text)) AS written`;
  return Unmatched.parse(row?.written).kind;
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

/** Payments, the latest recorded first, those before `before`, each with what takes it back and what undoes that. Money that moved is only there where it is now. */
export function findReceived(before: bigint | null, limit: number) {
  return db().payment.findMany({
    where: { kind: 'payment', movedTo: null, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      amount: true,
      currency: true,
      receivedOn: true,
      source: true,
      pledge: { select: { reference: true } },
      recordedBy: { select: { name: true, email: true } },
      takenBackBy: { select: { amount: true, takenBackBy: { select: { amount: true } } } },
    },
  });
}
