import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate, compareDates, daysBetween, type CivilDate } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { parsePledgeForm, parsePledgeJson } from '#domain/pledge-parsing';
import {
  extendsOn,
  extendInstalments,
  furtherDueDates,
  plannedUntil,
  untilLastDay,
  yearAmount,
  yearPlan,
  type Course,
} from '#domain/recurring-gift';
import { toSchedule, type Every } from '#domain/schedule';
import { refundAllocation } from '#domain/refund';
import { anyDate } from '#test/example-arbitraries';
import { exampleAreas, exampleTerms, exampleTiers } from '#test/example-campaign';
import { conserves, sumEntries } from '#test/ledger-model';

const NEVER = civilDate('9000-12-31');
const each = money(2_500n, 'USD');
const year = (every: Every, anchor: string) =>
  toSchedule({ total: yearAmount(each, every), ...yearPlan(every), anchor: civilDate(anchor) });
const monthly = year('monthly', '2026-01-31');
const duesOf = (parts: readonly { due: string }[]) => parts.map(({ due }) => due);

const offer = { terms: exampleTerms, tiers: exampleTiers, areas: exampleAreas };
const form = (over: Record<string, string>) => parsePledgeForm('one-time', { amount: '25', ...over }, offer);
const json = (over: object) =>
  parsePledgeJson({ kind: 'one-time', amount: 2500, currency: 'USD', programme: 'grants', ...over }, offer);
const refused = (field: string, code: string, limit?: Money) => ({
  ok: false,
  errors: [{ field, code, ...(limit ? { limit } : {}) }],
});

describe('the answers of a gift that repeats', () => {
  it('is given the amount each time', () => {
    for (const repeat of ['monthly', 'yearly']) {
      expect(form({ repeat })).toMatchObject({
        ok: true,
        input: { repeat, amount: money(2500n, 'USD'), instalments: 1 },
      });
      expect(json({ repeat })).toMatchObject({ ok: true, input: { repeat } });
    }
    expect(form({ repeat: 'weekly' })).toEqual(refused('repeat', 'not-a-choice'));
  });

  it('has no instalments beside', () => {
    expect(form({ repeat: 'monthly', instalments: '4' })).toEqual(refused('instalments', 'not-with-repeat'));
    expect(json({ repeat: 'yearly', instalments: 12 })).toEqual(refused('instalments', 'not-with-repeat'));
    expect(json({ repeat: 'once', instalments: 12 })).toMatchObject({ ok: true });
  });

  it('is limited by what a year comes to', () => {
    const typed = (otherAmount: string, repeat: string) => form({ amount: 'other', otherAmount, repeat });
    expect(typed('0.09', 'monthly')).toMatchObject({ ok: true });
    expect(typed('0.08', 'monthly')).toEqual(refused('otherAmount', 'too-small', money(9n, 'USD')));
    expect(typed('83333.33', 'monthly')).toMatchObject({ ok: true });
    expect(typed('83333.34', 'monthly')).toEqual(refused('otherAmount', 'too-large', money(8_333_333n, 'USD')));
    expect(typed('0.99', 'yearly')).toEqual(refused('otherAmount', 'too-small', money(100n, 'USD')));
  });
});

describe('a year of a recurring gift', () => {
  it('is twelve months, or one year', () => {
    expect(yearAmount(each, 'monthly')).toEqual(money(30_000n, 'USD'));
    expect(yearAmount(each, 'yearly')).toEqual(each);
    expect(yearAmount(each, 'once')).toEqual(each);
    expect(duesOf(monthly)).toHaveLength(12);
  });

  it('stops at the last day of the campaign, but has its first instalment', () => {
    expect(duesOf(untilLastDay(monthly, civilDate('2026-03-31')))).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
    expect(duesOf(untilLastDay(monthly, civilDate('2025-12-31')))).toEqual(['2026-01-31']);
  });
});

describe('the extension of a recurring gift', () => {
  const course = (over: Partial<Course> = {}): Course => ({
    every: 'monthly',
    from: civilDate('2026-01-31'),
    parts: 12,
    lastDay: NEVER,
    ...over,
  });
  const extend = (today: string, over: Partial<Course> = {}) => furtherDueDates(course(over), civilDate(today));

  it('plans the next year 30 days before it begins, with the clamped dates of the first', () => {
    expect(extend('2026-12-31')).toEqual([]);
    const further = extend('2027-01-01');
    expect(further).toHaveLength(12);
    expect(further.slice(0, 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(extendsOn(course())).toBe('2027-01-01');
    expect(plannedUntil(course())).toBe('2026-12-31');
  });

  it('keeps the 29th of February of a yearly gift for the next leap year', () => {
    const years = extend('2032-02-01', { every: 'yearly', from: civilDate('2028-02-29'), parts: 1 });
    expect(years).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']);
  });

  it('has no instalment after the last day of the campaign', () => {
    expect(extend('2027-01-01', { lastDay: civilDate('2027-02-28') })).toEqual(['2027-01-31', '2027-02-28']);
    expect(extend('2027-01-01', { lastDay: civilDate('2027-01-30') })).toEqual([]);
    expect(extendsOn(course({ lastDay: civilDate('2027-01-30') }))).toBeNull();
  });

  it('comes to the same whether it runs every day or after a standstill', () => {
    const runs = fc.record({
      from: anyDate,
      every: fc.constantFrom<Every>('monthly', 'yearly'),
      days: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
      campaign: fc.integer({ min: 0, max: 3_000 }),
    });
    fc.assert(
      fc.property(runs, ({ from, every, days, campaign }) => {
        const lastDay = addDays(from, campaign);
        const first = toSchedule({ total: yearAmount(each, every), ...yearPlan(every), anchor: from });
        const { length: parts } = untilLastDay(first, lastDay);
        const planned = { every, from, lastDay };
        let day = from;
        let often: CivilDate[] = [];
        for (const step of days) {
          day = addDays(day, step);
          often = [...often, ...furtherDueDates({ ...planned, parts: parts + often.length }, day)];
        }
        expect(often).toEqual(furtherDueDates({ ...planned, parts }, day));
        const counted = often.map((_, i) => addMonths(from, (parts + i) * yearPlan(every).everyMonths));
        expect(often).toEqual(counted);
        expect(often.every((due) => compareDates(due, lastDay) <= 0)).toBe(true);
        const next = extendsOn({ ...planned, parts: parts + often.length });
        expect(next === null || daysBetween(day, next) > 0).toBe(true);
      }),
    );
  });
});

describe('the instalments of an extension', () => {
  const due = furtherDueDates(
    { every: 'monthly', from: civilDate('2026-01-31'), parts: 12, lastDay: NEVER },
    civilDate('2027-01-01'),
  );
  const paid = monthly.map((part) => ({ ...part, settled: 2_500n, ended: 0n, released: 0n }));

  it('are promised, and take what was received in excess first', () => {
    const { instalments, entries } = extendInstalments(paid, { each, excess: 3_000n, due });
    expect(instalments.slice(0, 12)).toEqual(paid);
    expect(instalments.slice(12, 15).map((part) => [part.seq, part.due, part.amount.amount, part.settled])).toEqual([
      [13, '2027-01-31', 2_500n, 2_500n],
      [14, '2027-02-28', 2_500n, 500n],
      [15, '2027-03-31', 2_500n, 0n],
    ]);
    expect(sumEntries(entries)).toMatchObject({ promised: 30_000n, settled: 3_000n, excess: -3_000n, pledges: 0 });
    expect(extendInstalments(paid, { each, excess: 0n, due }).entries).toHaveLength(12);
  });

  it('are expected before what a refund has ended', () => {
    const refunded = refundAllocation(paid, 0n, money(4_000n, 'USD')).instalments;
    const { instalments, entries } = extendInstalments(refunded, { each, excess: 0n, due });
    expect(instalments.slice(0, -1).every(({ ended }) => ended === 0n)).toBe(true);
    expect(instalments.at(-1)).toMatchObject({ ended: 4_000n, amount: money(6_500n, 'USD') });
    expect(sumEntries(entries)).toMatchObject({ promised: 30_000n, ended: 0n, settled: 0n });
  });

  it('conserve money for any excess', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 100_000n }), (excess) => {
        const before = { ...sumEntries([]), promised: 30_000n, settled: 30_000n, excess, due: null };
        const { entries } = extendInstalments(paid, { each, excess, due });
        expect(conserves(sumEntries([before, ...entries]), 'pledge')).toBe(true);
      }),
    );
  });
});
