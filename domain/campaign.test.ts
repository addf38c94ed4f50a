import { describe, expect, it } from 'vitest';

import { findClosed, findTermsFault, isOpen } from '#domain/campaign';
import { addDays, civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import { exampleTerms } from '#test/example-campaign';

describe('isOpen', () => {
  it.each([
    ['the day before the first', addDays(exampleTerms.firstDay, -1), false],
    ['the first day', exampleTerms.firstDay, true],
    ['a day between', civilDate('2026-11-21'), true],
    ['the last day', exampleTerms.lastDay, true],
    ['the day after the last', addDays(exampleTerms.lastDay, 1), false],
  ] as const)('on %s', (_, day, open) => {
    expect(isOpen(exampleTerms, day)).toBe(open);
  });

  it('allows a campaign of one day', () => {
    const day = civilDate('2024-02-29');
    expect(isOpen({ firstDay: day, lastDay: day }, day)).toBe(true);
  });
});

describe('findClosed', () => {
  const [first, last] = [exampleTerms.firstDay, exampleTerms.lastDay];

  it.each([
    ['the day before the first', addDays(first, -1), { phase: 'before', day: first }],
    ['the first day', first, null],
    ['the last day', last, null],
    ['the day after the last', addDays(last, 1), { phase: 'after', day: last }],
  ] as const)('on %s', (_, day, closed) => {
    expect(findClosed(exampleTerms, day)).toEqual(closed);
  });
});

describe('terms that do not fit together', () => {
  const dollars = (units: number) => majorUnits(units, 'USD');

  it('are not found in the example', () => expect(findTermsFault(exampleTerms)).toBeNull());

  it.each([
    ['days', { firstDay: civilDate('2028-01-01') }],
    ['amounts', { least: dollars(0) }],
    ['amounts', { greatest: dollars(0) }],
    ['amounts', { goal: dollars(0) }],
    ['amounts', { twoReviewersAbove: dollars(499) }],
    ['amounts', { membershipLeast: dollars(0) }],
    ['amounts', { membershipLeast: dollars(100) }],
    ['presets', { presets: [dollars(2_000_000)] }],
    ['policy-days', { policyDays: 0 }],
    ['policy-days', { policyDays: 3_651 }],
    ['policy-days', { policyDays: 1.5 }],
    ['grace', { graceDays: -1 }],
    ['grace', { graceDays: 1.5 }],
  ] as const)('are reported by the first fault: %s', (fault, change) => {
    expect(findTermsFault({ ...exampleTerms, ...change })).toBe(fault);
  });

  it('may be at their limits', () => {
    const change = { lastDay: exampleTerms.firstDay, policyLimit: exampleTerms.twoReviewersAbove, graceDays: 0 };
    expect(findTermsFault({ ...exampleTerms, ...change, presets: [exampleTerms.least] })).toBeNull();
  });
});
