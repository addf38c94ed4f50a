import { addMonths, type CivilDate } from '#domain/civil-date';
import { split, type Currency, type Money } from '#domain/money';

/** The part of a pledge due on one date; `seq` counts from 1, the earliest. */
export type Instalment<C extends Currency = Currency> = Readonly<{ seq: number; due: CivilDate; amount: Money<C> }>;

/** A part of a pledge without a date: dates are set at acceptance. `seq` counts from 1. */
export type PlannedPart<C extends Currency = Currency> = Readonly<{ seq: number; amount: Money<C> }>;

/** How a total is split: the number of parts, and the months between them. No parts if no money is promised. */
export type Plan = Readonly<{ parts: number; everyMonths: number }>;

/** The ways to pay a one-time gift: once, or in 2 monthly, 4 quarterly or 12 monthly parts. */
export const ONE_TIME_PLANS = {
  1: { parts: 1, everyMonths: 0 },
  2: { parts: 2, everyMonths: 1 },
  4: { parts: 4, everyMonths: 3 },
  12: { parts: 12, everyMonths: 1 },
} as const satisfies Readonly<Record<number, Plan>>;

/** The numbers of parts that a one-time gift can have. */
export type OneTimeParts = keyof typeof ONE_TIME_PLANS;

/** How often a gift is made, in the order a form offers them: once, or every month or year until it is ended. */
export const REPEATS = ['once', 'monthly', 'yearly'] as const;

/** One of them. */
export type Repeat = (typeof REPEATS)[number];

/** A repeat of a recurring gift. */
export type Every = Exclude<Repeat, 'once'>;

/** The numbers of parts that each year of a sponsorship can have. */
export type PartsPerYear = 1 | 2 | 4;

/** The plan of a sponsorship: its years times the parts of each year, evenly spaced. */
export function sponsorshipPlan(years: number, partsPerYear: PartsPerYear): Plan {
  return { parts: years * partsPerYear, everyMonths: 12 / partsPerYear };
}

/** The plan of a pledge without money. */
export const NO_PLAN: Plan = { parts: 0, everyMonths: 0 };

/**
 * Splits a total into parts that sum exactly to it; the earliest parts get the remainder. With 0 parts the result is empty. @throws RangeError if a
 * part would be zero.
 */
export function toParts<C extends Currency>(total: Money<C>, parts: number): PlannedPart<C>[] {
  if (parts === 0) return [];
  if (total.amount < BigInt(parts)) throw new RangeError(`${total.amount} minor units cannot make ${parts} parts`);
  return split(total, parts).map((amount, i) => ({ seq: i + 1, amount }));
}

/**
 * Splits a total into instalments. The first is due on the anchor. Every due date counts from the anchor, so a clamped month does not move the later
 * ones. The parts sum exactly to the total. @throws RangeError if a part would be zero, or if there are several parts without months between them.
 */
export function toSchedule<C extends Currency>(
  order: Readonly<{ total: Money<C>; parts: number; everyMonths: number; anchor: CivilDate }>,
): Instalment<C>[] {
  const { total, parts, everyMonths, anchor } = order;
  if (parts > 1 && everyMonths < 1) throw new RangeError('Several parts need months between them');
  return toParts(total, parts).map((part, i) => ({ ...part, due: addMonths(anchor, i * everyMonths) }));
}
