import { addDays, addMonths, compareDates, type CivilDate } from '#domain/civil-date';
import { NO_CHANGE, type LedgerEntry } from '#domain/ledger';
import { money, multiply, type Currency, type Money } from '#domain/money';
import { ONE_TIME_PLANS, type Instalment, type Plan } from '#domain/schedule';

/** How often a gift is made, in the order a form offers them: once, or every month or year until it is ended. */
export const REPEATS = ['once', 'monthly', 'yearly'] as const;

/** One of them. */
export type Repeat = (typeof REPEATS)[number];

/** A repeat of a recurring gift. */
export type Every = Exclude<Repeat, 'once'>;

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

/** The amount of each instalment of a recurring gift: all are equal, so the pledge's amount and number of instalments give it. */
export function eachAmount({ amount, parts }: Readonly<{ amount: bigint; parts: number }>): bigint {
  return parts === 0 ? 0n : amount / BigInt(parts);
}

/** Leaves out the instalments due after the campaign's last day, but never the first. */
export function untilLastDay(instalments: readonly Instalment[], lastDay: CivilDate): Instalment[] {
  return instalments.filter(({ due }, i) => i === 0 || compareDates(due, lastDay) <= 0);
}

/** When the instalment after the planned ones falls due, counted from the first one. Null before acceptance. */
function nextDueAfter(instalments: readonly Instalment[], every: Every): CivilDate | null {
  const [first] = instalments;
  return first ? addMonths(first.due, instalments.length * yearPlan(every).everyMonths) : null;
}

/** The day from which the next year can be planned. Null before acceptance, or if the campaign ends before that year begins. */
export function extendsOn(instalments: readonly Instalment[], every: Every, lastDay: CivilDate): CivilDate | null {
  const next = nextDueAfter(instalments, every);
  return next && compareDates(next, lastDay) <= 0 ? addDays(next, -EXTEND_DAYS) : null;
}

/**
 * The instalments that a recurring gift is extended by on a day: whole years, until the year that begins within `EXTEND_DAYS` is planned, but none due after the
 * campaign's last day. After a standstill of the worker these are several years, the missed months included, because the supporter promised those too. Every
 * due date counts from the first one. Empty if nothing is to be planned yet.
 */
export function furtherInstalments(
  instalments: readonly Instalment[],
  { every, lastDay, today }: Readonly<{ every: Every; lastDay: CivilDate; today: CivilDate }>,
): Instalment[] {
  const [first] = instalments;
  if (!first) return [];
  const { parts, everyMonths } = yearPlan(every);
  const further: Instalment[] = [];
  const dueOf = (index: number) => addMonths(first.due, index * everyMonths);
  for (let from = instalments.length; compareDates(dueOf(from), addDays(today, EXTEND_DAYS)) <= 0; from += parts) {
    for (let index = from; index < from + parts; index++) {
      if (compareDates(dueOf(index), lastDay) > 0) return further;
      further.push({ seq: index + 1, due: dueOf(index), amount: first.amount });
    }
  }
  return further;
}

/** A gift is extended: each instalment is promised, and what was received beyond the earlier ones (`excess`, minor units) settles the new ones. */
export function entriesForExtended(further: readonly Instalment[], excess: bigint): LedgerEntry[] {
  let rest = excess;
  const entries = further.map(({ due, amount }): LedgerEntry => {
    const settled = rest < amount.amount ? rest : amount.amount;
    rest -= settled;
    return { ...NO_CHANGE, due, promised: amount.amount, settled };
  });
  return rest === excess ? entries : [...entries, { ...NO_CHANGE, excess: rest - excess }];
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
