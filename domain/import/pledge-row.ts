import { addDays, compareDates, type CivilDate } from '#domain/civil-date';
import type { Currency } from '#domain/currency';
import type { ReadRow, RowCells } from '#domain/import/import-row';
import { isRefundRow, leftOutOf } from '#domain/import/row-status';
import { money } from '#domain/money';
import { parseReference, type Reference } from '#domain/reference';
import { toSchedule, type Instalment, type Plan } from '#domain/schedule';

/** What rows are read against: the campaign that they are moved into, and today. */
export type ImportInto = Readonly<{
  currency: Currency;
  today: CivilDate;
  programmes: readonly Readonly<{ slug: string; name: string }>[];
  /** The programme of rows that name none, or one that the campaign does not have. Null: such a name is a fault. */
  programme: string | null;
  /** What the other system calls the classes of membership. */
  classes: Readonly<Record<string, string>>;
}>;

/** Whose a row is: the id that another system has for a person, or an address. One of them may be empty. */
export type NamedPerson = Readonly<{ person: string; email: string }>;

/** A gift to be moved in, as an accepted pledge of its own day with its instalments. */
export type PledgeRow = NamedPerson &
  Readonly<{
    id: string;
    reference: Reference | null;
    amount: bigint;
    date: CivilDate;
    plan: Plan;
    instalments: readonly Instalment[];
    programme: string;
  }>;

/** The most instalments of one pledge. */
const MOST_PARTS = 600;

/** The largest amount of one pledge or payment, in minor units: the most that a payment of the database holds. */
const LARGEST = 1_000_000_000_000_000n;

const MONTHS: Readonly<Record<string, number>> = { '': 1, month: 1, quarter: 3, year: 12 };

/** Whose a row is. It has to name somebody. */
export function toNamedPerson(cells: RowCells): NamedPerson {
  const named = { person: cells.id('person'), email: cells.email() };
  return named.person === '' && named.email === '' ? cells.fail('no-person-named') : named;
}

/** The amount of a row, in the campaign's currency. */
export function toAmount(cells: RowCells, { currency }: Pick<ImportInto, 'currency'>): bigint {
  const code = cells.text('currency').toUpperCase();
  if (code !== '' && code !== currency) cells.fail('other-currency', code);
  const amount = cells.amount('amount', currency);
  return amount > LARGEST || amount < -LARGEST ? cells.fail('bad-amount', cells.text('amount')) : amount;
}

/** A day that has to be there, and has come. */
export function toPastDay(cells: RowCells, column: string, today: CivilDate): CivilDate {
  const date = cells.date(column);
  if (!date) return cells.fail('bad-date');
  return compareDates(date, today) > 0 ? cells.fail('date-ahead', date) : date;
}

function toPlan(cells: RowCells, amount: bigint): Plan {
  const [many, interval, unit] = [cells.text('instalments') || '1', cells.text('interval') || '1', cells.text('unit')];
  const months = cells.text('months') || String(Number(interval) * (MONTHS[unit.toLowerCase()] ?? Number.NaN));
  const parts = Number(many);
  if (!/^\d{1,3}$/.test(many) || parts < 1 || parts > MOST_PARTS || amount < BigInt(parts))
    return cells.fail('bad-plan', many);
  if (parts === 1) return { parts, everyMonths: 0 };
  const everyMonths = Number(months);
  if (!/^\d{1,3}$/.test(months) || everyMonths < 1 || everyMonths > 120)
    return cells.fail('bad-plan', `${interval} ${unit}`);
  return { parts, everyMonths };
}

function toProgramme(cells: RowCells, { programmes, programme }: ImportInto): string {
  const named = cells.text('programme').toLowerCase();
  const found = programmes.find(({ slug, name }) => slug === named || name.toLowerCase() === named)?.slug;
  if (found) return found;
  if (named !== '' && programme === null) cells.fail('unknown-programme', named);
  return programme ?? programmes[0]?.slug ?? cells.fail('unknown-programme', named);
}

/** Reads a gift. The first instalment is due on its own day, or else on the day of the pledge; the others count from it. */
export function toPledgeRow(cells: RowCells, into: ImportInto): ReadRow<PledgeRow> {
  const why = leftOutOf(cells, false) ?? (isRefundRow(cells) ? 'not-a-contribution' : null);
  if (why) return { kind: 'left-out', why };
  const id = cells.id('id') || cells.fail('no-id');
  const written = cells.text('reference');
  const reference = written === '' ? null : (parseReference(written) ?? cells.fail('bad-reference', written));
  const amount = toAmount(cells, into);
  if (amount <= 0n) cells.fail('not-positive', cells.text('amount'));
  const date = toPastDay(cells, 'date', into.today);
  const plan = toPlan(cells, amount);
  const anchor = cells.date('due') ?? date;
  // The last instalment has to be a day that the calendar has.
  if (compareDates(anchor, addDays(into.today, 36_500)) > 0) cells.fail('bad-date', anchor);
  const instalments = toSchedule({ total: money(amount, into.currency), ...plan, anchor });
  const programme = toProgramme(cells, into);
  return {
    kind: 'row',
    row: { ...toNamedPerson(cells), id, reference, amount, date, plan, instalments, programme },
  };
}
