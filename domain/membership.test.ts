import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, addMonths, civilDate } from '#domain/civil-date';
import { anyDate } from '#test/example-arbitraries';
import { memberUntil, membershipStatus, type Term } from '#domain/membership';

const anyTerm: fc.Arbitrary<Term> = fc
  .record({ from: anyDate, years: fc.integer({ min: 1, max: 3 }) })
  .map(({ from, years }) => ({ from, until: addDays(addMonths(from, 12 * years), -1) }));

describe('memberUntil', () => {
  const first = { from: civilDate('2025-11-30'), until: civilDate('2026-11-29') };
  const next = { from: civilDate('2026-11-30'), until: civilDate('2027-11-29') };
  const life = { from: civilDate('2026-01-01'), until: null };

  it.each([
    [[], '2026-06-01', undefined],
    [[first], '2026-11-29', first.until],
    [[first], '2026-11-30', undefined],
    [[next, first], '2026-06-01', next.until],
    [[life, first], '2030-06-01', null],
  ])('with the terms %j on %s', (terms, today, until) => expect(memberUntil(terms, civilDate(today))).toBe(until));
});

describe('membershipStatus', () => {
  const term = { from: civilDate('2025-11-30'), until: civilDate('2026-11-29') };

  it.each([
    ['2025-11-29', 'pending'],
    ['2025-11-30', 'new'],
    ['2026-02-27', 'new'],
    ['2026-02-28', 'current'],
    ['2026-11-29', 'current'],
    ['2026-11-30', 'grace'],
    ['2026-12-29', 'grace'],
    ['2026-12-30', 'expired'],
    ['2030-01-01', 'expired'],
  ])('on %s is %s', (today, status) => {
    expect(membershipStatus([term], civilDate(today))).toBe(status);
  });

  it('is pending without a term', () => {
    fc.assert(fc.property(anyDate, (today) => membershipStatus([], today) === 'pending'));
  });

  it('never expires for life', () => {
    const fellow = { from: term.from, until: null };
    expect(membershipStatus([fellow], term.from)).toBe('new');
    expect(membershipStatus([fellow], civilDate('2099-12-31'))).toBe('current');
  });

  it.each([
    ['at once', '2026-11-30', '2026-11-30', 'current'],
    ['in grace', '2026-12-20', '2026-12-20', 'current'],
    ['before it begins', '2026-12-20', '2026-12-10', 'grace'],
    ['years later', '2031-05-01', '2031-05-02', 'current'],
    ['years later, before it begins', '2031-05-01', '2031-04-30', 'expired'],
  ])('does not become new again by a renewal: %s', (_, from, today, status) => {
    const renewed = { from: civilDate(from), until: addDays(addMonths(civilDate(from), 12), -1) };
    expect(membershipStatus([renewed, term], civilDate(today))).toBe(status);
  });

  it('is active on the first and last day of every term, in any order, and expires a month after the last one', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 5 }), (terms) => {
        for (const { from, until } of terms)
          for (const day of [from, until ?? from]) expect(['new', 'current']).toContain(membershipStatus(terms, day));
        const ends = terms.map(({ until, from }) => until ?? from).toSorted();
        const last = ends.at(-1) ?? civilDate('2000-01-01');
        expect(membershipStatus(terms, addDays(last, 1))).toBe('grace');
        expect(membershipStatus(terms, addMonths(addDays(last, 1), 1))).toBe('expired');
        expect(membershipStatus(terms.toReversed(), last)).toBe(membershipStatus(terms, last));
      }),
    );
  });

  it('moves in one direction only, for one term', () => {
    const order = ['pending', 'new', 'current', 'grace', 'expired'];
    fc.assert(
      fc.property(anyTerm, fc.nat({ max: 1_500 }), (only, later) => {
        const days = [addDays(only.from, later - 50), addDays(only.from, later)];
        const [before = '', after = ''] = days.map((today) => membershipStatus([only], today));
        expect(order.indexOf(before)).toBeLessThanOrEqual(order.indexOf(after));
      }),
    );
  });
});
