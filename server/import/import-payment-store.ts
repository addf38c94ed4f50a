import { z } from 'zod';
import { civilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import { money } from '#domain/money';
import type { PledgeKind } from '#domain/pledge-kind';
import { toCurrency } from '#server/currency-column';
import { call, type RunningImport } from '#server/import/import-store';
import type { FoundPayment } from '#server/payment/payment-store';
import type { PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A pledge that money is moved in for, as of now. `amount`: what it promises, in minor units. */
export type ReceivingPledge = Pick<
  PledgeSnapshot,
  | 'id'
  | 'review'
  | 'version'
  | 'currency'
  | 'kind'
  | 'instalments'
  | 'excess'
  | 'received'
  | 'termFrom'
  | 'firstYear'
  | 'years'
  | 'amount'
>;

/** A payment that may be taken back: of a pledge, or of none. */
export type TakenBack = FoundPayment & Readonly<{ pledge: bigint | null; currency: Currency }>;

type Ids = Readonly<{ payments: ReadonlyMap<string, string>; pledges: ReadonlyMap<string, bigint> }>;

/** What is known by these keys: which import brought a payment, and the pledges that were moved in. */
export async function findKnown({ query, source }: RunningImport, keys: readonly string[]): Promise<Ids> {
  const rows = await query<{ kind: string; key: string; import: string; pledge: string | null }>(
    `SELECT kind, encode(key, 'hex') AS key, import_id AS import, pledge_id AS pledge FROM imported_row
     WHERE source = $1 AND kind <> 'people' AND key = ANY (SELECT decode(k, 'hex') FROM unnest($2::text[]) k)`,
    [source, keys],
  );
  return {
    payments: new Map(rows.flatMap((row) => (row.kind === 'payments' ? [[row.key, row.import]] : []))),
    pledges: new Map(rows.flatMap(({ key, pledge }) => (pledge === null ? [] : [[key, BigInt(pledge)]]))),
  };
}

/** The ids of pledges by their references. */
export async function findByReference(
  { query }: RunningImport,
  references: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await query<{ id: string; reference: string }>(
    'SELECT id, reference FROM pledge WHERE reference = ANY ($1)',
    [references],
  );
  return new Map(rows.map(({ id, reference }) => [reference, BigInt(id)]));
}

const Text = z.string();
const Part = z.object({ seq: z.number(), due: Text, amount: Text, settled: Text, ended: Text, released: Text });
const Parts = z.array(Part);

type Row = Record<'id' | 'review' | 'currency' | 'kind' | 'excess' | 'received' | 'amount', string> & {
  version: number;
  from: string | null;
  first: number | null;
  years: number | null;
  parts: unknown;
};

/** Pledges as of now, by their ids. */
export async function findReceiving(
  { query }: RunningImport,
  ids: readonly bigint[],
): Promise<Map<bigint, ReceivingPledge>> {
  const rows = await query<Row>(
    `SELECT p.id, p.review::text AS review, p.version, p.currency, p.kind::text AS kind, p.amount, p.term_from::text AS from, p.first_year AS first, p.term_years AS years,
       COALESCE(s.excess, 0)::text AS excess, COALESCE(s.excess + s.settled, 0)::text AS received,
       COALESCE((SELECT json_agg(json_build_object('seq', i.seq, 'due', i.due::text, 'amount', i.amount::text, 'settled', COALESCE(l.settled, 0)::text,
           'ended', COALESCE(l.ended, 0)::text, 'released', COALESCE(l.released, 0)::text))
         FROM instalment i LEFT JOIN (SELECT due_on, sum(settled) AS settled, sum(ended) AS ended, sum(released) AS released FROM ledger_entry
           WHERE pledge_id = p.id GROUP BY due_on) l ON l.due_on = i.due
         WHERE i.pledge_id = p.id AND p.review = 'approved' AND i.plan = (SELECT max(plan) FROM instalment WHERE pledge_id = p.id)), '[]') AS parts
     FROM pledge p LEFT JOIN LATERAL (SELECT sum(excess) AS excess, sum(settled) AS settled FROM ledger_entry WHERE pledge_id = p.id) s ON true
     WHERE p.id = ANY ($1)`,
    [ids.map(String)],
  );
  return new Map(
    rows.map((row) => {
      const currency = toCurrency(row.currency);
      const pledge = {
        id: BigInt(row.id),
        review: row.review as ReceivingPledge['review'],
        version: row.version,
        currency,
        kind: row.kind as PledgeKind,
        amount: BigInt(row.amount),
        excess: BigInt(row.excess),
        received: BigInt(row.received),
        termFrom: row.from === null ? null : civilDate(row.from),
        firstYear: row.first,
        years: row.years,
        instalments: Parts.parse(row.parts).map((part) => ({
          seq: part.seq,
          due: civilDate(part.due),
          amount: money(BigInt(part.amount), currency),
          settled: BigInt(part.settled),
          ended: BigInt(part.ended),
          released: BigInt(part.released),
        })),
      };
      return [pledge.id, pledge];
    }),
  );
}

type PaymentColumns = Record<'id' | 'amount' | 'currency' | 'left', string> & { pledge: string | null };

/** The payment that a file brought under an id, with what is left of it. Null if there is none. */
export async function findTakenBack({ query, source }: RunningImport, id: string): Promise<TakenBack | null> {
  const [row] = await query<PaymentColumns>(
    `SELECT m.id, m.pledge_id AS pledge, m.amount, m.currency, (m.amount + COALESCE((SELECT sum(t.amount + COALESCE(u.amount, 0))
       FROM payment t LEFT JOIN payment u ON u.reverses_id = t.id WHERE t.reverses_id = m.id), 0))::text AS left
     FROM payment m WHERE m.source = $1 AND m.external_id = $2 AND m.kind = 'payment'`,
    [`import-${source}`, id],
  );
  if (!row) return null;
  const left = BigInt(row.left);
  return {
    id: BigInt(row.id),
    kind: 'payment',
    amount: BigInt(row.amount),
    left,
    ended: 0n,
    isReversed: left === 0n,
    isProviders: false,
    pledge: row.pledge === null ? null : BigInt(row.pledge),
    currency: toCurrency(row.currency),
  };
}

/** Writes money. False if a pledge has changed since it was read. */
export async function storeMoneyRows({ query, id }: RunningImport, rows: readonly unknown[]): Promise<boolean> {
  const answer = z
    .object({ kind: z.enum(['stored', 'changed']) })
    .parse(await call(query, 'import_payments', { import: id, rows }));
  return answer.kind === 'stored';
}
