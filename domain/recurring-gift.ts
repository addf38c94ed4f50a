import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import { money, multiply, type Currency, type Money } from '#domain/money';
import type { InstalmentState } from '#domain/payment-allocation';
import { closedLast, toMoneyBack, type MoneyBack } from '#domain/refund';
import { ONE_TIME_PLANS, type Every, type Instalment, type Plan, type Repeat } from '#domain/schedule';

/** A further year is planned this many days before its first instalment falls due: early enough for the reminder of that instalment. */
export const EXTEND_DAYS = 30;

/** The instalments of one year of a gift. Source: design, "A recurring pledge promises the instalments that have been made: a year ahead". */
const YEAR_PLANS: Readonly<Record<Repeat, Plan>> = {
  once: ONE_TIME_PLANS[1],
  monthly: ONE_TIME_PLANS[12],
  yearly: { parts: 1, everyMonths: 12 },
};

/** The plan of the first year of a gift; for a gift made once, one payment. */
export function yearPlan(repeat: Repeat): Plan {
  return YEAR_PLANS[repeat];
}

/** What a year of a gift comes to. The campaign's limits are judged on it. */
export function yearAmount(each: Money, repeat: Repeat): Money {
  return multiply(each, yearPlan(repeat).parts);
}

/** What a recurring gift promises each time: always the same, so the pledge's amount and number of instalments give it. */
export function eachAmount({ amount, parts }: Readonly<{ amount: bigint; parts: number }>): bigint {
  return parts === 0 ? 0n : amount / BigInt(parts);
}

/** Leaves out the instalments due after the campaign's last day, but never the first. */
export function untilLastDay(instalments: readonly Instalment[], lastDay: CivilDate): Instalment[] {
  return instalments.filter(({ due }, i) => i === 0 || compareDates(due, lastDay) <= 0);
}

/**
 * What of an accepted recurring gift is planned: how many instalments of the same amount, counted from the first due date. A refund may have changed the instalments
 * themselves.
 */
export type Course = Readonly<{ every: Every; from: CivilDate; parts: number; lastDay: CivilDate }>;

const dueOf = ({ every, from }: Course, index: number) => addMonths(from, index * yearPlan(every).everyMonths);

/** The day from which the next year can be planned. Null if the campaign ends before that year begins. */
export function extendsOn(course: Course): CivilDate | null {
  const next = dueOf(course, course.parts);
  return compareDates(next, course.lastDay) <= 0 ? addDays(next, -EXTEND_DAYS) : null;
}

/** The last due date that is planned. */
export function plannedUntil(course: Course): CivilDate {
  return dueOf(course, course.parts - 1);
}

/**
 * The due dates by which a recurring gift is extended on a day: whole years, until the year that begins within `EXTEND_DAYS` is planned, but none after the
 * campaign's last day. After a standstill of the worker these are several years, the missed months included, because the supporter promised those too. Every
 * due date counts from the first one. Empty if nothing is to be planned yet.
 */
export function furtherDueDates(course: Course, today: CivilDate): CivilDate[] {
  const { parts } = yearPlan(course.every);
  const further: CivilDate[] = [];
  for (let from = course.parts; compareDates(dueOf(course, from), addDays(today, EXTEND_DAYS)) <= 0; from += parts) {
    const year = Array.from({ length: parts }, (_, i) => dueOf(course, from + i));
    const planned = year.filter((due) => compareDates(due, course.lastDay) <= 0);
    further.push(...planned);
    if (planned.length < parts) break;
  }
  return further;
}

/**
 * Adds instalments of the same amount to a recurring gift. What was received beyond the earlier ones (`excess`, minor units) settles the new ones, and what was ended
 * or released moves behind everything that is expected.
 */
export function extendInstalments(
  before: readonly InstalmentState[],
  { each, excess, due }: Readonly<{ each: Money; excess: bigint; due: readonly CivilDate[] }>,
): MoneyBack {
  const last = before.at(-1)?.seq ?? 0;
  let rest = excess;
  const further = due.map((day, i): InstalmentState => {
    const settled = rest < each.amount ? rest : each.amount;
    rest -= settled;
    return { seq: last + i + 1, due: day, amount: each, settled, ended: 0n, released: 0n };
  });
  return toMoneyBack(before, closedLast([...before, ...further]), rest - excess);
}

/** What the dated instalments of a recurring gift promise. */
export function plannedOf<C extends Currency>(
  instalments: readonly Instalment[],
  { everyMonths }: Plan,
  currency: C,
): Readonly<{ plan: Plan; amount: Money<C> }> {
  const amount = money(
    instalments.reduce((sum, part) => sum + part.amount.amount, 0n),
    currency,
  );
  return { plan: { parts: instalments.length, everyMonths }, amount };
}
