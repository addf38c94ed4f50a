import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';

import { addMonths, civilDate } from '#domain/civil-date';
import { anyDate, anyDollars } from '#test/example-arbitraries';
import { money, sum, type Money } from '#domain/money';
import { ONE_TIME_PLANS, sponsorshipPlan, toParts, toSchedule, type Instalment } from '#domain/schedule';

const anchor = civilDate('2026-01-31');

describe('toParts', () => {
  it('returns the amounts of the schedule, before there is a date', () => {
    fc.assert(
      fc.property(anyDollars(20n, 10n ** 12n), fc.integer({ min: 1, max: 20 }), anyDate, (total, parts, day) => {
        const schedule = toSchedule({ total, parts, everyMonths: 1, anchor: day });
        expect(toParts(total, parts)).toEqual(schedule.map(({ seq, amount }) => ({ seq, amount })));
      }),
    );
  });

  it('returns none if no money is promised', () => {
    expect(toParts(money(0n, 'USD'), 0)).toEqual([]);
  });
});

describe('toSchedule', () => {
  it('returns one instalment, on the anchor', () => {
    expect(toSchedule({ total: money(2500n, 'USD'), ...ONE_TIME_PLANS[1], anchor })).toEqual([
      { seq: 1, due: '2026-01-31', amount: money(2500n, 'USD') },
    ]);
  });

  it('clamps each month separately and puts the remainder first', () => {
    const parts = toSchedule({ total: money(1000n, 'USD'), parts: 3, everyMonths: 1, anchor });
    expect(parts.map(({ due, amount }) => [due, amount.amount])).toEqual([
      ['2026-01-31', 334n],
      ['2026-02-28', 333n],
      ['2026-03-31', 333n],
    ]);
  });

  it('spreads four instalments over a year, three months apart', () => {
    const parts = toSchedule({ total: money(100n, 'USD'), ...ONE_TIME_PLANS[4], anchor });
    expect(parts.map(({ due }) => due)).toEqual(['2026-01-31', '2026-04-30', '2026-07-31', '2026-10-31']);
  });

  it('uses the leap day again whenever it exists', () => {
    const plan = sponsorshipPlan(5, 1);
    const parts = toSchedule({ total: money(5n, 'USD'), ...plan, anchor: civilDate('2024-02-29') });
    expect(parts.map(({ due }) => due)).toEqual(['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']);
  });

  it('sums to the total, counts from one and from the anchor, and never repeats a day', () => {
    const orders = fc.record({
      total: anyDollars(60n, 10n ** 12n),
      parts: fc.integer({ min: 1, max: 60 }),
      everyMonths: fc.integer({ min: 1, max: 12 }),
      anchor: anyDate,
    });
    fc.assert(
      fc.property(orders, (order) => {
        const schedule = toSchedule(order);
        const amounts = schedule.map(({ amount }) => amount);
        expect(sum(amounts, 'USD')).toEqual(order.total);
        expect(amounts.every(({ amount }) => amount > 0n)).toBe(true);
        expect(schedule.map(({ seq }) => seq)).toEqual(amounts.map((_, i) => i + 1));
        expect(new Set(schedule.map(({ due }) => due)).size).toBe(order.parts);
        schedule.forEach(({ due }, i) => expect(due).toBe(addMonths(order.anchor, i * order.everyMonths)));
      }),
    );
  });

  it('refuses an instalment of zero, and several instalments on one day', () => {
    expect(() => toSchedule({ total: money(3n, 'JPY'), parts: 4, everyMonths: 1, anchor })).toThrow(RangeError);
    expect(() => toSchedule({ total: money(0n, 'USD'), parts: 1, everyMonths: 0, anchor })).toThrow(RangeError);
    expect(() => toSchedule({ total: money(9n, 'USD'), parts: 2, everyMonths: 0, anchor })).toThrow(RangeError);
  });

  it('keeps the currency in its type', () => {
    const schedule = toSchedule({ total: money(9n, 'USD'), parts: 1, everyMonths: 0, anchor });
    expectTypeOf(schedule).toEqualTypeOf<Instalment<'USD'>[]>();
    expectTypeOf<Instalment<'USD'>['amount']>().not.toExtend<Money<'EUR'>>();
  });
});

describe('sponsorshipPlan', () => {
  it.each([
    [1, 1, { parts: 1, everyMonths: 12 }],
    [3, 2, { parts: 6, everyMonths: 6 }],
    [5, 4, { parts: 20, everyMonths: 3 }],
  ] as const)('%i years in %i parts', (years, parts, plan) => {
    expect(sponsorshipPlan(years, parts)).toEqual(plan);
  });

  it('stays within its years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 2, 4), anyDate, (years, perYear, from) => {
        const plan = sponsorshipPlan(years, perYear as 1 | 2 | 4);
        const last = toSchedule({ total: money(100n, 'USD'), ...plan, anchor: from }).at(-1);
        expect(last && last.due < addMonths(from, years * 12)).toBe(true);
      }),
    );
  });
});
