import { addDays, compareDates, daysBetween, parseCivilDate, type CivilDate } from '#domain/civil-date';
import { RELEASE_AFTER_DAYS } from '#domain/dues';
import { lastDayPastGrace } from '#domain/fulfilment';
import { OVERDUE_AGES, overdueAge } from '#domain/overdue-age';
import { money, type Money } from '#domain/money';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { findOpenInstalments, readOpenDays, type OpenDay } from '#server/payment/open-instalment-store';

const OPEN_SHOWS = ['overdue', 'unanswered', 'due'] as const;

/** Which open instalments: past their days of grace, those of them of which the last reminder brought nothing, or due up to 30 days from now. */
export type OpenShow = (typeof OPEN_SHOWS)[number];

/** The list that an address or a form asks for; null for another. */
export const toOpenShow = (show: unknown): OpenShow | null => OPEN_SHOWS.find((each) => each === show) ?? null;

/** An instalment of which something is still expected. `daysLate` counts from its due date, negative before it. `reminders` were sent, the last on `reminded`. */
export type OpenInstalment = Readonly<{
  reference: string;
  /** The version of the pledge, for a form that records a payment. */
  version: number;
  name: string;
  due: CivilDate;
  amount: Money;
  open: Money;
  daysLate: number;
  reminded: CivilDate | null;
  reminders: number;
}>;

/** What is overdue in one currency, by how late it is: one sum for each of `OVERDUE_AGES`, and one for more. */
export type OpenAges = Readonly<{ total: Money; ages: readonly Money[] }>;

/** A page of open instalments, oldest first, the cursor of the next page (null on the last) and the sums of all pages. */
export type OpenList = Readonly<{
  show: OpenShow;
  items: readonly OpenInstalment[];
  cursor: string;
  next: string | null;
  sums: readonly OpenAges[];
}>;

const OPEN_PAGE = 50;
const DAYS_AHEAD = 30;

function toAfter(cursor: string): Readonly<{ due: CivilDate; pledgeId: bigint }> | null {
  const [, day = '', id = ''] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$/.exec(cursor) ?? [];
  const due = parseCivilDate(day);
  return due && { due, pledgeId: BigInt(id) };
}

/** Whether an amount due on a day is past its campaign's days of grace. */
const isLate = (due: CivilDate, graceDays: number, day: CivilDate) =>
  compareDates(due, lastDayPastGrace(day, graceDays)) <= 0;

function toSums(days: readonly OpenDay[], on: CivilDate): OpenAges[] {
  const currencies = [...new Set(days.map(({ currency }) => currency))].sort();
  return currencies.map((code) => {
    const currency = toCurrency(code);
    const own = days.filter((day) => day.currency === code);
    const sumOf = (those: readonly OpenDay[]) =>
      money(
        those.reduce((total, { open }) => total + open, 0n),
        currency,
      );
    return {
      total: sumOf(own),
      ages: [0, ...OVERDUE_AGES].map((_, age) => sumOf(own.filter(({ due }) => overdueAge(due, on) === age))),
    };
  });
}

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000);

/** How many pledges are overdue with nothing since their last reminder, so that they can be released, counted up to `most`; and the oldest day on which one was due, null without one. */
export async function countUnanswered(
  days: readonly OpenDay[],
  at: Date,
  most: number,
): Promise<Readonly<{ many: number; due: CivilDate | null }>> {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { many: 0, due: null };
  const span = { from: first.due, to: last.due, after: null, silentSince: daysBefore(at, RELEASE_AFTER_DAYS) };
  const rows = await findOpenInstalments(span, most);
  return { many: new Set(rows.map(({ pledgeId }) => pledgeId)).size, due: rows[0]?.due ?? null };
}

/** The instalments that are overdue or due soon, as the address asks (`show`, `cursor`). */
export async function listOpenInstalments(
  _staff: Staff,
  show: OpenShow,
  params: Readonly<Record<string, unknown>>,
): Promise<OpenList> {
  const day = today();
  const cursor = typeof params.cursor === 'string' ? params.cursor : '';
  const after = toAfter(cursor);
  const wantsLate = show !== 'due';
  const until = wantsLate ? day : addDays(day, DAYS_AHEAD);
  const days = (await readOpenDays(until)).filter(({ due, graceDays }) => isLate(due, graceDays, day) === wantsLate);
  const [first, last] = [days[0], days.at(-1)];
  const silentSince = show === 'unanswered' ? daysBefore(now(), RELEASE_AFTER_DAYS) : null;
  const rows =
    first && last
      ? await findOpenInstalments({ from: first.due, to: last.due, after, silentSince }, OPEN_PAGE + 1)
      : [];
  const page = rows.slice(0, OPEN_PAGE);
  const end = rows.length > OPEN_PAGE ? page.at(-1) : undefined;
  return {
    show,
    cursor: after ? cursor : '',
    next: end ? `${end.due}.${end.pledgeId}` : null,
    sums: show === 'overdue' ? toSums(days, day) : [],
    items: page.flatMap(({ currency: code, graceDays, pledgeId: _, amount, open, ...row }) => {
      // Days of grace differ by campaign: what is late in one is not in another.
      if (isLate(row.due, graceDays, day) !== wantsLate) return [];
      const currency = toCurrency(code);
      return [
        { ...row, amount: money(amount, currency), open: money(open, currency), daysLate: daysBetween(row.due, day) },
      ];
    }),
  };
}
