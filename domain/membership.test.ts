import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, addMonths, civilDate } from '#domain/civil-date';
import { anyDate } from '#test/example-arbitraries';
import { membershipStatus, renewalTerm, supportingLeast, supportingPrice } from '#domain/membership';
import { toMajor } from '#domain/money';

describe('prices', () => {
  it('are 99 and 25 major units, whatever the currency', () => {
    expect([supportingPrice('USD'), supportingLeast('USD')].map(toMajor)).toEqual(['99.00', '25.00']);
    expect([supportingPrice('JPY'), supportingLeast('JPY')].map(toMajor)).toEqual(['99', '25']);
  });
});

describe('membershipStatus', () => {
  const term = { from: civilDate('2025-11-30'), until: civilDate('2026-11-30') };

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
    expect(membershipStatus({ ...term, today: civilDate(today), approved: true })).toBe(status);
  });

  it('is pending until approved', () => {
    fc.assert(
      fc.property(anyDate, (today) => {
        expect(membershipStatus({ ...term, today, approved: false })).toBe('pending');
      }),
    );
  });

  it('never ends for life', () => {
    const fellow = { from: term.from, until: null, approved: true };
    expect(membershipStatus({ ...fellow, today: term.from })).toBe('new');
    expect(membershipStatus({ ...fellow, today: civilDate('2099-12-31') })).toBe('current');
  });

  it('only ever moves on', () => {
    const order = ['pending', 'new', 'current', 'grace', 'expired'];
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 500 }), (from, later) => {
        const at = { from, until: addMonths(from, 12), approved: true };
        const days = [addDays(from, later - 50), addDays(from, later)];
        const [before = '', after = ''] = days.map((today) => membershipStatus({ ...at, today }));
        expect(order.indexOf(before)).toBeLessThanOrEqual(order.indexOf(after));
      }),
    );
  });
});

describe('renewalTerm', () => {
  const today = civilDate('2026-11-21');

  it.each([
    ['nobody yet', null, '2026-11-21', '2027-11-21'],
    ['still current', '2026-12-31', '2026-12-31', '2027-12-31'],
    ['on its last day', '2026-11-22', '2026-11-22', '2027-11-22'],
    ['in grace', '2026-11-21', '2026-11-21', '2027-11-21'],
    ['long expired', '2020-01-01', '2026-11-21', '2027-11-21'],
  ])('%s', (_, end, from, until) => {
    expect(renewalTerm({ today, memberUntil: end === null ? null : civilDate(end) })).toEqual({ from, until });
  });

  it('clamps a year that began on a leap day', () => {
    expect(renewalTerm({ today: civilDate('2024-02-29'), memberUntil: null }).until).toBe('2025-02-28');
  });

  it('never takes away a day already paid for, and never starts in the past', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -900, max: 900 }), (day, offset) => {
        const memberUntil = addDays(day, offset);
        const term = renewalTerm({ today: day, memberUntil });
        expect(term.from).toBe(offset > 0 ? memberUntil : day);
        expect(term.until).toBe(addMonths(term.from, 12));
      }),
    );
  });
});
