import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toAcceptanceDates } from '#domain/acceptance-dates';
import { addDays, addMonths, civilDate, daysBetween } from '#domain/civil-date';
import { money, sum, type Currency } from '#domain/money';
import { NO_PLAN, sponsorshipPlan, type PartsPerYear } from '#domain/schedule';
import { anyDate, anyDollars } from '#test/example-arbitraries';

const once = { repeat: 'once', lastDay: civilDate('2099-12-31'), follows: null } as const;
const gift = { ...once, kind: 'one-time', amount: money(1_000n, 'USD'), years: null, daysToPay: 14 } as const;

describe('the dates that an acceptance sets', () => {
  it('count from the day of acceptance and the days to pay', () => {
    const { instalments, term } = toAcceptanceDates(
      { ...gift, plan: { parts: 3, everyMonths: 1 } },
      civilDate('2026-01-17'),
    );
    expect(instalments.map(({ due, amount }) => [due, amount.amount])).toEqual([
      ['2026-01-31', 334n],
      ['2026-02-28', 333n],
      ['2026-03-31', 333n],
    ]);
    expect(term).toBeNull();
  });

  it('are empty if no money is promised', () => {
    const hours = { ...gift, kind: 'membership', amount: money(0n, 'USD'), plan: NO_PLAN } as const;
    expect(toAcceptanceDates(hours, civilDate('2026-01-17'))).toEqual({ instalments: [], term: null });
  });

  it('start a sponsorship on that day, and end it the day before its anniversary', () => {
    const sponsorship = {
      ...once,
      kind: 'sponsorship',
      amount: money(500n, 'USD'),
      plan: sponsorshipPlan(1, 1),
    } as const;
    const { term, instalments } = toAcceptanceDates(
      { ...sponsorship, years: 1, daysToPay: 30 },
      civilDate('2028-02-29'),
    );
    expect(term).toEqual({ from: '2028-02-29', until: '2029-02-27' });
    expect(instalments.map(({ due }) => due)).toEqual(['2028-03-30']);
  });

  it('are never before the acceptance, for any pledge', () => {
    const promises = fc.record({
      amount: anyDollars(20n, 10n ** 9n),
      years: fc.integer({ min: 1, max: 5 }),
      parts: fc.constantFrom<PartsPerYear>(1, 2, 4),
      daysToPay: fc.nat({ max: 366 }),
    });
    fc.assert(
      fc.property(promises, anyDate, ({ amount, years, parts: partsPerYear, daysToPay }, day) => {
        const plan = sponsorshipPlan(years, partsPerYear);
        const { instalments, term } = toAcceptanceDates(
          { ...once, kind: 'sponsorship', amount, plan, years, daysToPay },
          day,
        );
        const [first] = instalments;
        expect(first && daysBetween(day, first.due)).toBe(daysToPay);
        const parts = instalments.map((part) => part.amount);
        expect(sum<Currency>(parts, 'USD')).toEqual(amount);
        expect(term?.until && addDays(term.until, 1)).toBe(addMonths(day, 12 * years));
      }),
    );
  });
});
