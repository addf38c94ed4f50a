import { z } from 'zod';
import { civilDate, type CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import { REASONS, type NamedPledge, type Reason, type Verdict } from '#domain/bank/judge-row';
import { money } from '#domain/money';
import { toCurrency } from '#server/currency-column';
import { db, runLong } from '#server/db';
import { underscoresToDashes } from '#server/pledge/pledge-snapshot-store';

const runNamed = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[]) =>
  runLong<T>(sql, { name: 'pledgebook bank import', values });

/** A booking of money that names a pledge, or a decision about one that was made before. */
export type NamingRow = Readonly<{
  id: bigint;
  amount: bigint;
  currency: Currency;
  bookedOn: CivilDate;
  named: readonly string[];
  reasons: readonly Reason[];
}>;

/** What of a pledge money and its event depend on. Minor units. */
export type MatchedPledge = NamedPledge & Readonly<{ reference: string; version: number; excess: bigint }>;

/** Decides about the rows whose text does not matter: known, no money in, without a pledge. */
export async function decideFirst(importId: bigint, reading: number | null): Promise<void> {
  await runNamed('SELECT decide_bank_rows($1, $2, NULL)', [importId, reading]);
}

/** Writes what was decided about the rows that name a pledge. */
export async function decideNaming(
  importId: bigint,
  reading: number | null,
  decided: readonly (Verdict & Readonly<{ id: bigint }>)[],
): Promise<void> {
  const plain = decided.map(({ id, outcome, pledge, reasons }) => ({
    id: String(id),
    outcome,
    pledge: pledge?.toString() ?? null,
    reasons,
  }));
  await runNamed('SELECT decide_bank_rows($1, $2, $3::jsonb)', [importId, reading, JSON.stringify(plain)]);
}

const Reasons = z.array(z.enum(REASONS));

/** The rows of money that came in, is not known and names a pledge, by day. */
export async function findNaming(importId: bigint): Promise<NamingRow[]> {
  const rows = await runNamed<{
    id: string;
    amount: string;
    currency: string;
    on: string;
    named: string[];
    reasons: string[];
  }>(
    `SELECT id, amount, currency, booked_on::text AS on, named, reasons
     FROM bank_row WHERE import_id = $1 AND outcome IN ('unmatched', 'proposed', 'settles') AND named <> '{}' ORDER BY booked_on, id`,
    [importId],
  );
  return rows.map(({ id, amount, currency, on, named, reasons }) => ({
    id: BigInt(id),
    amount: BigInt(amount),
    currency: toCurrency(currency),
    bookedOn: civilDate(on),
    named,
    reasons: Reasons.parse(reasons),
  }));
}

const Parts = z.array(
  z.object({
    seq: z.number(),
    due: z.string(),
    amount: z.string(),
    settled: z.string(),
    ended: z.string(),
    released: z.string(),
  }),
);

type PledgeRow = {
  id: string;
  reference: string;
  version: number;
  review: string;
  currency: string;
  own: boolean;
  excess: string;
  parts: unknown;
};

/** The pledges of these references or ids, each as of now, for a person who would import money for them. */
export async function findMatched(
  by: Readonly<{ references: readonly string[] } | { ids: readonly bigint[] }>,
  importer: string,
): Promise<MatchedPledge[]> {
  const [column, values] = 'ids' in by ? ['p.id', by.ids.map(String)] : ['p.reference', by.references];
  const rows = await runNamed<PledgeRow>(
    `SELECT p.id, p.reference, p.version, p.review::text AS review, p.currency,
       p.supporter_id = $2::uuid OR EXISTS (SELECT FROM organisation_contact c WHERE c.organisation_id = p.organisation_id AND c.user_id = $2::uuid) AS own,
       COALESCE((SELECT sum(excess) FROM ledger_entry WHERE pledge_id = p.id), 0)::text AS excess,
       COALESCE((SELECT json_agg(json_build_object('seq', i.seq, 'due', i.due::text, 'amount', i.amount::text, 'settled', COALESCE(l.settled, 0)::text,
           'ended', COALESCE(l.ended, 0)::text, 'released', COALESCE(l.released, 0)::text))
         FROM instalment i LEFT JOIN (SELECT due_on, sum(settled) AS settled, sum(ended) AS ended, sum(released) AS released FROM ledger_entry
           WHERE pledge_id = p.id GROUP BY due_on) l ON l.due_on = i.due
         WHERE i.pledge_id = p.id AND p.review = 'approved' AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)), '[]') AS parts
     FROM pledge p WHERE ${column} = ANY ($1)`,
    [values, importer],
  );
  return rows.map(({ id, version, reference, review, own, excess, parts, ...row }) => {
    const currency = toCurrency(row.currency);
    return {
      id: BigInt(id),
      reference,
      version,
      review: underscoresToDashes(review) as MatchedPledge['review'],
      currency,
      isOwn: own,
      excess: BigInt(excess),
      instalments: Parts.parse(parts).map((part) => ({
        seq: part.seq,
        due: civilDate(part.due),
        amount: money(BigInt(part.amount), currency),
        settled: BigInt(part.settled),
        ended: BigInt(part.ended),
        released: BigInt(part.released),
      })),
    };
  });
}

/** The rows that settle a pledge, as they were shown: id and pledge, in the order in which they are paid in. */
export async function findSettling(
  importId: bigint,
): Promise<Readonly<{ id: bigint; pledge: bigint; amount: bigint; bookedOn: CivilDate }>[]> {
  const rows = await db().$queryRaw<{ id: bigint; pledge: bigint; amount: bigint; on: string }[]>`
    SELECT id, pledge_id AS pledge, amount, booked_on::text AS on FROM bank_row
    WHERE import_id = ${importId} AND outcome = 'settles' ORDER BY booked_on, id`;
  return rows.map(({ on, ...row }) => ({ ...row, bookedOn: civilDate(on) }));
}
