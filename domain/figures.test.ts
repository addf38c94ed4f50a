import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, civilDate } from '#domain/civil-date';
import { anyDate, anyDollars, anySchedule } from '#test/example-arbitraries';
import { exampleTerms } from '#test/example-campaign';
import { toFigureSums, toOpenInstalment, toSumRows, type BookedEntry } from '#test/ledger-model';
import {
  DEFINITIONS,
  fulfilmentRate,
  paceMarker,
  progress,
  toFigures,
  withSmallGroupsHidden,
  type Figures,
} from '#domain/figures';
import { allocatePayment } from '#domain/payment-allocation';
import { entriesForAllocation, entriesForApproved, entriesForSubmitted } from '#domain/ledger';
import { money } from '#domain/money';
import { toSchedule } from '#domain/schedule';

const anchor = civilDate('2026-01-31');
const instalments = toSchedule({ total: money(1000n, 'USD'), parts: 3, everyMonths: 1, anchor });
const withTerm = (entries: readonly BookedEntry[], from: string, until: string | null): BookedEntry[] =>
  entries.map((entry) => ({
    ...entry,
    hoursFrom: civilDate(from),
    hoursUntil: until === null ? null : civilDate(until),
  }));
const hours = (hoursPerMonth: number) => entriesForApproved({ instalments: [], hoursPerMonth, byPolicy: true });
const ledger: BookedEntry[] = [
  ...entriesForApproved({ instalments, hoursPerMonth: null, byPolicy: true }),
  ...withTerm(hours(8), '2026-01-31', '2027-01-31'),
  ...entriesForAllocation(allocatePayment(instalments.map(toOpenInstalment), money(400n, 'USD'))),
  ...entriesForSubmitted(),
];

const campaign = { slug: 'example', currency: 'USD', goal: 500_000_000n, graceDays: 14, programmes: [] } as const;
const figuresOf = (entries: readonly BookedEntry[], today: string) =>
  toFigures(campaign, toSumRows(entries), { today: civilDate(today), asOf: `${today}T00:00:00Z` });

describe('toFigures', () => {
  const on = (day: string) => figuresOf(ledger, day);

  it('sums a ledger on a day', () => {
    expect(on('2026-03-01')).toMatchObject({
      asOf: '2026-03-01T00:00:00Z',
      campaign: 'example',
      currency: 'USD',
      goal: 500_000_000n,
      promised: 1000n,
      received: 400n,
      expected: 600n,
      overdue: 0n,
      excess: 0n,
      fellDue: 667n,
      receivedOfFellDue: 400n,
      supporters: 0,
      pledges: 2,
      inReview: 1,
      hoursPerMonth: 8,
    });
  });

  it.each([
    ['2026-01-30', 0n, 0n],
    ['2026-01-31', 334n, 0n],
    ['2026-03-14', 667n, 0n],
    ['2026-03-15', 667n, 267n],
    ['2026-03-31', 1000n, 267n],
    ['2026-04-15', 1000n, 600n],
  ])('on %s has %i fallen due and %i overdue', (day, fellDue, overdue) => {
    expect(on(day)).toMatchObject({ fellDue, overdue });
  });

  it('never has a part larger than its whole, on any day', () => {
    fc.assert(
      fc.property(anySchedule, anyDollars(1n, 6_000_000n), anyDate, (schedule, payment, today) => {
        const entries = [
          ...entriesForApproved({ instalments: schedule, hoursPerMonth: null, byPolicy: true }),
          ...entriesForAllocation(allocatePayment(schedule.map(toOpenInstalment), payment)),
        ];
        const sums = figuresOf(entries, today);
        expect(sums).toMatchObject(toFigureSums(entries, { today, graceDays: 14 }));
        expect(sums.promised).toBe(sums.received - sums.excess + sums.expected);
        expect(sums.overdue).toBeLessThanOrEqual(sums.expected);
        expect(sums.receivedOfFellDue).toBeLessThanOrEqual(sums.fellDue);
        expect(sums.fellDue).toBeLessThanOrEqual(sums.promised);
        expect(sums.received).toBe(payment.amount);
      }),
    );
  });

  it.each([
    ['2026-01-30', 0],
    ['2026-01-31', 8],
    ['2027-01-30', 8],
    ['2027-01-31', 0],
    ['2028-05-01', 0],
  ])('on %s counts %i hours of a term from 31 January to 30 January', (day, hoursPerMonth) => {
    expect(on(day)).toMatchObject({ hoursPerMonth });
  });

  it('counts a renewal only once it starts, not together with the current year', () => {
    const renewed = [...ledger, ...withTerm(hours(5), '2027-01-31', '2028-01-31')];
    expect(
      ['2026-06-01', '2027-01-30', '2027-01-31', '2028-01-31'].map((day) => figuresOf(renewed, day).hoursPerMonth),
    ).toEqual([8, 8, 5, 0]);
  });

  it('counts hours for life on every day from the first', () => {
    const fellow = withTerm(hours(3), '2026-05-10', null);
    expect(['2026-05-09', '2026-05-10', '2099-12-31'].map((day) => figuresOf(fellow, day).hoursPerMonth)).toEqual([
      0, 3, 3,
    ]);
  });

  it('agrees with the definition for any terms on any day', () => {
    const anyTerm = fc.tuple(fc.integer({ min: 1, max: 99 }), anyDate, fc.option(fc.nat({ max: 800 })), fc.boolean());
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 12 }), anyDate, (terms, today) => {
        const entries = terms.flatMap(([many, from, days, isTakenBack]) => {
          const made = withTerm(hours(many), from, days === null ? null : addDays(from, days));
          return isTakenBack ? [...made, ...made.map((entry) => ({ ...entry, hours: -entry.hours }))] : made;
        });
        expect(figuresOf(entries, today).hoursPerMonth).toBe(
          toFigureSums(entries, { today, graceDays: 14 }).hoursPerMonth,
        );
      }),
    );
  });

  it('is exact at any size', () => {
    const largest = 2n ** 63n - 1n;
    const rows = toSumRows([...ledger, { ...ledger[0], due: null, excess: largest } as BookedEntry]).map((row) => ({
      ...row,
      excess: row.excess * 1_000_000n,
    }));
    const figures = toFigures(campaign, rows, { today: anchor, asOf: '' });
    expect(figures.received).toBe(400n + largest * 1_000_000n);
    expect(progress(figures.received, figures.goal)).toBeGreaterThan(1);
  });
});

describe('fulfilmentRate', () => {
  it.each([
    [0n, 0n, null],
    [1000n, 0n, 0],
    [1000n, 400n, 0.4],
    [3n, 2n, 0.6666],
    [1000n, 1000n, 1],
  ])('of %i fallen due with %i of it received is %s', (fellDue, receivedOfFellDue, rate) => {
    expect(fulfilmentRate({ fellDue, receivedOfFellDue })).toBe(rate);
  });
});

describe('progress', () => {
  it('is a share of the goal, and may exceed it', () => {
    expect(progress(125_000_000n, 500_000_000n)).toBe(0.25);
    expect(progress(600_000_000n, 500_000_000n)).toBe(1.2);
    expect(progress(5n, 0n)).toBe(0);
  });
});

describe('paceMarker', () => {
  it.each([
    ['2024-12-31', 0],
    ['2025-01-01', 0.0009],
    ['2026-07-02', 0.5004],
    ['2027-12-31', 1],
    ['2030-01-01', 1],
  ])('on %s is %d', (day, share) => {
    expect(paceMarker(exampleTerms, civilDate(day))).toBe(share);
  });

  it('never decreases', () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 400 }), (day, later) => {
        const [before, after] = [paceMarker(exampleTerms, day), paceMarker(exampleTerms, addDays(day, later))];
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('DEFINITIONS', () => {
  it.each(Object.entries(DEFINITIONS))('define %s in one sentence', (_, sentence) => {
    expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('define every figure that the API returns', () => {
    const given =
      'goal promised received expected overdue excess fulfilmentRate supporters pledges inReview hoursPerMonth';
    expect(Object.keys(DEFINITIONS)).toEqual(expect.arrayContaining([...given.split(' '), 'byKind', 'byProgramme']));
  });
});

describe('withSmallGroupsHidden', () => {
  const figures: Figures = {
    ...figuresOf(ledger, anchor),
    asOf: '2026-11-21T00:00:00Z',
    campaign: 'example',
    currency: 'USD',
    goal: 500_000_000n,
    supporters: 3,
    byKind: [{ kind: 'one-time', promised: 1000n, received: 400n, pledges: 1 }],
    byProgramme: [{ programme: 'grants', promised: 1000n, received: 400n, pledges: 1 }],
    byMonth: [{ from: '2026-01', until: '2026-01', promised: 334n, received: 334n }],
  };

  it('keeps the breakdown for three supporters', () => {
    expect(withSmallGroupsHidden(figures)).toEqual(figures);
  });

  it.each([0, 1, 2])('removes the breakdown for %i, but still counts them', (supporters) => {
    const hidden = withSmallGroupsHidden({ ...figures, supporters });
    expect(hidden).toEqual({ ...figures, supporters, byKind: [], byProgramme: [], byMonth: [] });
  });
});
