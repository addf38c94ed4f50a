import fc from 'fast-check';

import { addDays, civilDate, type CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { toSchedule, type Instalment } from '#domain/schedule';

/** Any date from 1990 to about 2100. */
export const anyDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => addDays(civilDate('1990-01-01'), days));

/** Any dollar amount from `least` to `most` cents. */
export const anyDollars = (least: bigint, most: bigint): fc.Arbitrary<Money<'USD'>> =>
  fc.bigInt({ min: least, max: most }).map((amount) => money(amount, 'USD'));

/** Any schedule of 1 to 20 parts in dollars. */
export const anySchedule: fc.Arbitrary<Instalment<'USD'>[]> = fc
  .record({
    total: anyDollars(20n, 5_000_000n),
    parts: fc.integer({ min: 1, max: 20 }),
    everyMonths: fc.constantFrom(1, 3, 6, 12),
    anchor: anyDate,
  })
  .map(toSchedule);
