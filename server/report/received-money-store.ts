import { civilDate, type CivilDate } from '#domain/civil-date';
import { RECEIVED_PARTS, type ReceivedPart } from '#domain/received-money';
import { runLong } from '#server/db';

const LONG = 'pledgebook report';

/** What arrived in a month by account and currency, where it is now, and what the bank says came in and went out, in minor units; null for an account that no bank's file has. */
export type ReceivedSums = Readonly<{
  account: string;
  currency: string;
  month: number;
  parts: Readonly<Record<ReceivedPart, bigint>>;
  bank: Readonly<{ cameIn: bigint; wentOut: bigint }> | null;
}>;

type SumRow = Record<ReceivedPart | 'account' | 'currency' | 'month', string> & {
  cameIn: string | null;
  wentOut: string | null;
};

/** The sums of all months of a year. */
export async function sumReceived(year: number): Promise<ReceivedSums[]> {
  const rows = await runLong<SumRow>(
    `SELECT account, currency, month, "cameIn", "wentOut", COALESCE(allocated, 0)::text AS allocated, COALESCE(excess, 0)::text AS excess, COALESCE(kept, 0)::text AS kept,
       COALESCE(unmatched, 0)::text AS unmatched, COALESCE(set_aside, 0)::text AS "set-aside", COALESCE(sent_back, 0)::text AS "sent-back"
     FROM (SELECT account, currency, extract(month FROM received_on)::int AS month, sum(allocated) AS allocated, sum(excess) AS excess, sum(kept) AS kept, sum(unmatched) AS unmatched,
         sum(set_aside) AS set_aside, sum(sent_back) AS sent_back FROM received_money(make_date($1, 1, 1), make_date($1, 12, 31)) GROUP BY 1, 2, 3) m
     FULL JOIN (SELECT account, currency, extract(month FROM booked_on)::int AS month, sum(amount) FILTER (WHERE amount > 0)::text AS "cameIn", (-sum(amount) FILTER (WHERE amount < 0))::text AS "wentOut"
       FROM bank_row WHERE counted AND booked_on BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) GROUP BY 1, 2, 3) b USING (account, currency, month)
     ORDER BY account, currency, month`,
    { name: LONG, values: [year] },
  );
  return rows.map(({ account, currency, month, cameIn, wentOut, ...parts }) => ({
    account,
    currency,
    month: Number(month),
    parts: Object.fromEntries(RECEIVED_PARTS.map((part) => [part, BigInt(parts[part])])) as ReceivedSums['parts'],
    bank: cameIn === null && wentOut === null ? null : { cameIn: BigInt(cameIn ?? 0), wentOut: BigInt(wentOut ?? 0) },
  }));
}

/** The rows behind a sum: the payments of an account, a currency and a month of which something is in this part, after an id. */
export type PartFilter = Readonly<{
  account: string;
  currency: string;
  first: CivilDate;
  last: CivilDate;
  part: ReceivedPart;
  after: bigint;
}>;

/** Those rows, in the order in which they were recorded, in minor units. */
export async function findReceivedPart({ account, currency, first, last, part, after }: PartFilter, limit: number) {
  const rows = await runLong<
    Record<'id' | 'on' | 'sum' | 'amount', string> & Record<'reference' | 'payer', string | null>
  >(
    `SELECT r.payment::text AS id, r.received_on::text AS on, r.${COLUMNS[part]}::text AS sum, r.amount::text, p.reference, b.payer
     FROM received_money($1, $2) r LEFT JOIN pledge p ON p.id = r.pledge LEFT JOIN bank_row b ON b.id = r.booking
     WHERE r.account = $3 AND r.currency = $4 AND r.payment > $5 AND r.${COLUMNS[part]} <> 0 ORDER BY r.payment LIMIT $6`,
    { name: LONG, values: [first, last, account, currency, after, limit] },
  );
  return rows.map(({ on, sum, amount, ...row }) => ({
    ...row,
    receivedOn: civilDate(on),
    sum: BigInt(sum),
    amount: BigInt(amount),
  }));
}

const COLUMNS = {
  allocated: 'allocated',
  excess: 'excess',
  kept: 'kept',
  unmatched: 'unmatched',
  'set-aside': 'set_aside',
  'sent-back': 'sent_back',
} as const satisfies Record<ReceivedPart, string>;

/** The first and the last year in which money arrived; null before any has. */
export async function findYears(): Promise<Readonly<{ first: number; last: number }> | null> {
  const [row] = await runLong<{ first: number | null; last: number }>(
    `SELECT extract(year FROM min(received_on))::int AS first, extract(year FROM max(received_on))::int AS last FROM payment WHERE kind = 'payment'`,
    { name: LONG },
  );
  return row && row.first !== null ? { first: row.first, last: row.last } : null;
}

const FULFILMENT = `
  SELECT l.kind::text AS kind, extract(year FROM l.due_on)::int AS year, p.currency, sum(l.promised)::text AS promised, sum(l.ended)::text AS ended, sum(l.released)::text AS released,
    sum(l.settled)::text AS received, sum(l.promised - l.ended - l.released - l.settled)::text AS expected
  FROM ledger_entry l JOIN pledge p ON p.id = l.pledge_id WHERE l.due_on IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(l.promised) <> 0 ORDER BY 2 DESC, 1, 3`;

/** What was promised by kind of pledge and year of its due date, and what became of it, in minor units. */
export type FulfilmentSums = Readonly<{
  kind: string;
  year: number;
  currency: string;
  promised: bigint;
  ended: bigint;
  released: bigint;
  received: bigint;
  expected: bigint;
}>;

/** All of it, the latest year first. It reads the whole ledger. */
export async function sumFulfilment(): Promise<FulfilmentSums[]> {
  type Row = { kind: string; year: number; currency: string } & Record<
    'promised' | 'ended' | 'released' | 'received' | 'expected',
    string
  >;
  const rows = await runLong<Row>(FULFILMENT, { name: LONG });
  return rows.map(({ kind, year, currency, promised, ended, released, received, expected }) => ({
    kind,
    year,
    currency,
    promised: BigInt(promised),
    ended: BigInt(ended),
    released: BigInt(released),
    received: BigInt(received),
    expected: BigInt(expected),
  }));
}
