import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilDate, compareDates, daysBetween } from '#domain/civil-date';
import { money, type Money } from '#domain/money';
import { parsePledgeForm, parsePledgeJson } from '#domain/pledge-parsing';
import {
  entriesForExtended,
  extendsOn,
  furtherInstalments,
  untilLastDay,
  yearAmount,
  yearPlan,
  type Every,
} from '#domain/recurring-gift';
import { toSchedule } from '#domain/schedule';
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
  const extend = (today: string, lastDay = NEVER, planned = monthly, every: Every = 'monthly') =>
    furtherInstalments(planned, { every, lastDay, today: civilDate(today) });

  it('plans the next year 30 days before it begins, with the clamped dates of the first', () => {
    expect(extend('2026-12-31')).toEqual([]);
    const further = extend('2027-01-01');
    expect(further).toHaveLength(12);
    expect(further[0]).toEqual({ seq: 13, due: '2027-01-31', amount: each });
    expect(duesOf(further).slice(1, 4)).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
    expect(extendsOn(monthly, 'monthly', NEVER)).toBe('2027-01-01');
  });

  it('keeps the 29th of February of a yearly gift for the next leap year', () => {
    const [first, ...rest] = year('yearly', '2028-02-29');
    expect(rest).toEqual([]);
    const years = extend('2032-02-01', NEVER, first ? [first] : [], 'yearly');
    expect(duesOf(years)).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']);
  });

  it('has no instalment after the last day of the campaign', () => {
    expect(duesOf(extend('2027-01-01', civilDate('2027-02-28')))).toEqual(['2027-01-31', '2027-02-28']);
    expect(extend('2027-01-01', civilDate('2027-01-30'))).toEqual([]);
    expect(extendsOn(monthly, 'monthly', civilDate('2027-01-30'))).toBeNull();
  });

  it('plans nothing for a gift that is not accepted', () => {
    expect(extend('2030-01-01', NEVER, [])).toEqual([]);
    expect(extendsOn([], 'monthly', NEVER)).toBeNull();
  });

  it('comes to the same whether it runs every day or after a standstill', () => {
    const runs = fc.record({
      anchor: anyDate,
      every: fc.constantFrom<Every>('monthly', 'yearly'),
      days: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 8 }),
      campaign: fc.integer({ min: 0, max: 3_000 }),
    });
    fc.assert(
      fc.property(runs, ({ anchor, every, days, campaign }) => {
        const first = year(every, anchor);
        const lastDay = addDays(anchor, campaign);
        const end = addDays(
          anchor,
          days.reduce((sum, each) => sum + each, 0),
        );
        let day = anchor;
        let often = untilLastDay(first, lastDay);
        const late = untilLastDay(first, lastDay);
        for (const step of days) {
          day = addDays(day, step);
          often = [...often, ...furtherInstalments(often, { every, lastDay, today: day })];
        }
        const all = [...late, ...furtherInstalments(late, { every, lastDay, today: end })];
        expect(often).toEqual(all);
        expect(all.every((part, i) => part.due === addMonths(anchor, i * yearPlan(every).everyMonths))).toBe(true);
        expect(all.slice(1).every(({ due }) => compareDates(due, lastDay) <= 0)).toBe(true);
        const next = extendsOn(all, every, lastDay);
        expect(next === null || daysBetween(end, next) > 0).toBe(true);
      }),
    );
  });

  it('promises each instalment, and takes what was received in excess first', () => {
    const further = extend('2027-01-01');
    const entries = entriesForExtended(further, 3_000n);
    expect(entries.map(({ due, settled, excess }) => [due, settled, excess]).slice(0, 3)).toEqual([
      ['2027-01-31', 2_500n, 0n],
      ['2027-02-28', 500n, 0n],
      ['2027-03-31', 0n, 0n],
    ]);
    expect(sumEntries(entries)).toMatchObject({ promised: 30_000n, settled: 3_000n, excess: -3_000n, pledges: 0 });
    expect(entriesForExtended(further, 0n)).toHaveLength(12);
  });

  it('conserves money for any excess', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 100_000n }), (excess) => {
        const paid = { ...sumEntries([]), promised: 30_000n, settled: 30_000n, excess };
        const sums = sumEntries([{ ...paid, due: null }, ...entriesForExtended(extend('2027-01-01'), excess)]);
        expect(conserves(sums, 'pledge')).toBe(true);
      }),
    );
  });
});
