import { addMonths, type CivilDate } from '#domain/civil-date';
import { split, type Currency, type Money } from '#domain/money';

/** The part of a pledge due on one civil date; `seq` counts from 1, the earliest. */
export type Instalment<C extends Currency = Currency> = Readonly<{ seq: number; due: CivilDate; amount: Money<C> }>;

/** A part of a pledge that has no date yet: dates are set at acceptance. `seq` counts from 1. */
export type PlannedPart<C extends Currency = Currency> = Readonly<{ seq: number; amount: Money<C> }>;

/** How a whole is cut: into so many parts, so many months apart. No part where no money is promised. */
export type Plan = Readonly<{ parts: number; everyMonths: number }>;

/** The ways to pay a one-time gift: once, in 2 monthly, 4 quarterly or 12 monthly parts. */
export const ONE_TIME_PLANS = {
  1: { parts: 1, everyMonths: 0 },
  2: { parts: 2, everyMonths: 1 },
  4: { parts: 4, everyMonths: 3 },
  12: { parts: 12, everyMonths: 1 },
} as const satisfies Readonly<Record<number, Plan>>;

/** Into how many parts a one-time gift may be cut. */
export type OneTimeParts = keyof typeof ONE_TIME_PLANS;

/** Into how many parts each year of a sponsorship may be cut. */
export type PartsPerYear = 1 | 2 | 4;

/** The plan of a sponsorship: its years times the parts of each, evenly spread. */
export function sponsorshipPlan(years: number, partsPerYear: PartsPerYear): Plan {
  return { parts: years * partsPerYear, everyMonths: 12 / partsPerYear };
}

/** The plan of what promises no money. */
export const NO_PLAN: Plan = { parts: 0, everyMonths: 0 };

/**
 * Cuts a total into parts that sum exactly to it; remainders go to the earliest. No parts: none.
 * @throws RangeError when a part would be nothing.
 */
export function toParts<C extends Currency>(total: Money<C>, parts: number): PlannedPart<C>[] {
  if (parts === 0) return [];
  if (total.amount < BigInt(parts)) throw new RangeError(`${total.amount} minor units cannot make ${parts} parts`);
  return split(total, parts).map((amount, i) => ({ seq: i + 1, amount }));
}

/**
 * Cuts a total into instalments. The first is due on the anchor; every due date is counted
 * from the anchor, so a clamped month does not drag the rest along. The parts sum exactly to the total.
 * @throws RangeError when a part would be nothing, or when there are several parts and no months between them.
 */
export function toSchedule<C extends Currency>(
  order: Readonly<{ total: Money<C>; parts: number; everyMonths: number; anchor: CivilDate }>,
): Instalment<C>[] {
  const { total, parts, everyMonths, anchor } = order;
  if (parts > 1 && everyMonths < 1) throw new RangeError('Several parts need months between them');
  return toParts(total, parts).map((part, i) => ({ ...part, due: addMonths(anchor, i * everyMonths) }));
}
