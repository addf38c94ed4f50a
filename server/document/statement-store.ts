import { civilDate, type CivilDate } from '#domain/civil-date';
import { db } from '#server/db';

/** One payment of a person in minor units, or what was given back of one by a refund or a dispute (negative). `year` and `number` are those of the payment's receipt, null while it waits. */
export type StatementRow = Readonly<{
  amount: bigint;
  currency: string;
  on: CivilDate;
  year: number | null;
  number: number | null;
  reference: string;
  membershipClass: string | null;
  programme: string | null;
}>;

/**
 * What arrived from a person for their own pledges from one day to another, both included, and what was given back, each on its own day, oldest first. What was reversed,
 * because it was entered wrongly, never happened.
 */
export async function findStatementRows(
  personId: string,
  { first, last }: Readonly<Record<'first' | 'last', CivilDate>>,
): Promise<StatementRow[]> {
  const rows = await db().$queryRaw<(Omit<StatementRow, 'on'> & { on: string })[]>`
    SELECT m.amount, m.currency, m.received_on::text AS on, r.year, r.number, p.reference, p.membership_class AS "membershipClass", g.name AS programme
    FROM pledge p
    JOIN payment m ON m.pledge_id = p.id
    LEFT JOIN receipt r ON r.payment_id = COALESCE(m.reverses_id, m.id)
    LEFT JOIN programme g ON g.id = p.programme_id
    WHERE p.supporter_id = ${personId}::uuid AND p.organisation_id IS NULL AND m.received_on BETWEEN ${first}::date AND ${last}::date
      AND m.kind <> 'reversal' AND NOT EXISTS (SELECT FROM payment t WHERE t.reverses_id = m.id AND t.kind = 'reversal')
    ORDER BY m.received_on, m.id`;
  return rows.map(({ on, ...row }) => ({ ...row, on: civilDate(on) }));
}

/** The fiscal years in which something arrived from a person, newest first, each by the civil year in which it begins. `from` is the month in which they begin, 1 to 12. */
export async function findPaidYears(personId: string, from: number): Promise<number[]> {
  const rows = await db().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT extract(year FROM m.received_on - make_interval(months => ${from - 1}::int))::int AS year
    FROM pledge p JOIN payment m ON m.pledge_id = p.id
    WHERE p.supporter_id = ${personId}::uuid AND p.organisation_id IS NULL AND m.kind <> 'reversal'
      AND NOT EXISTS (SELECT FROM payment t WHERE t.reverses_id = m.id AND t.kind = 'reversal')
    ORDER BY 1 DESC`;
  return rows.map(({ year }) => year);
}
