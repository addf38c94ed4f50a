import { describe, expect, it } from 'vitest';
import { readCsv } from '#test/read-csv';
import type { Figures } from '#domain/figures';
import { toFiguresCsv } from '#server/figures/figures-csv';

const FIGURES: Figures = {
  asOf: '2026-11-21T12:00:00.000Z',
  campaign: 'ten',
  currency: 'USD',
  goal: 500_000_000n,
  promised: 90_071_992_547_409_931n,
  received: 5n,
  expected: 0n,
  overdue: 0n,
  excess: 0n,
  fellDue: 3n,
  receivedOfFellDue: 1n,
  supporters: 3,
  pledges: 4,
  inReview: 1,
  hoursPerMonth: 12,
  byKind: [{ kind: 'one-time', promised: 123_450n, received: 5n, pledges: 4 }],
  byProgramme: [{ programme: 'grants', promised: 100n, received: 0n, pledges: 1 }],
  byMonth: [
    { from: '2026-11', until: '2026-11', promised: 100n, received: 5n },
    { from: '2026-12', until: '2027-02', promised: 40n, received: 0n },
  ],
};

describe('the figures as CSV', () => {
  const records = readCsv(toFiguresCsv(FIGURES));

  it('have a header and one figure per line, all with the same time', () => {
    expect(records[0]).toEqual(['as_of', 'part', 'key', 'figure', 'amount', 'currency', 'number']);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([7]));
    expect(new Set(records.slice(1).map(([asOf]) => asOf))).toEqual(new Set([FIGURES.asOf]));
    expect(new Set(records.slice(1).map((record) => record.slice(1, 4).join(' '))).size).toBe(records.length - 1);
  });

  it('give amounts in major units, exact at any size, and counts without a currency', () => {
    const of = (...name: string[]) =>
      records.find((record) => name.every((each, i) => record[i + 1] === each))?.slice(4);
    expect(of('all', '', 'promised')).toEqual(['900719925474099.31', 'USD', '']);
    expect(of('all', '', 'received')).toEqual(['0.05', 'USD', '']);
    expect(of('all', '', 'supporters')).toEqual(['', '', '3']);
    expect(of('all', '', 'fulfilmentRate')).toEqual(['', '', '0.3333']);
    expect(of('kind', 'one-time', 'promised')).toEqual(['1234.50', 'USD', '']);
    expect(of('kind', 'one-time', 'pledges')).toEqual(['', '', '4']);
    expect(of('programme', 'grants', 'received')).toEqual(['0.00', 'USD', '']);
    expect(of('month', '2026-11', 'received')).toEqual(['0.05', 'USD', '']);
    expect(of('month', '2026-12/2027-02', 'promised')).toEqual(['0.40', 'USD', '']);
  });

  it('name the excess beside the months, so that both sum to what was received', () => {
    const withExcess = readCsv(toFiguresCsv({ ...FIGURES, received: 1_205n, excess: 1_200n }));
    const months = withExcess.filter(([, part, , figure]) => part === 'month' && figure !== 'promised');
    expect(months.map(([, , key, figure, amount]) => [key, figure, amount])).toEqual([
      ['2026-11', 'received', '0.05'],
      ['2026-12/2027-02', 'received', '0.00'],
      ['', 'excess', '12.00'],
    ]);
    expect(withExcess.find(([, part, , figure]) => part === 'all' && figure === 'received')?.[4]).toBe('12.05');
  });

  it('leave a share empty if nothing was due, and hide the parts of a small group', () => {
    const few = readCsv(toFiguresCsv({ ...FIGURES, supporters: 2, fellDue: 0n, receivedOfFellDue: 0n }));
    expect(few.slice(1).every(([, part]) => part === 'all')).toBe(true);
    expect(few.find((record) => record[3] === 'fulfilmentRate')?.at(-1)).toBe('');
  });

  it('without the time, stay the same as long as the figures do', () => {
    expect(toFiguresCsv({ ...FIGURES, asOf: 'later' }, '')).toBe(toFiguresCsv(FIGURES, ''));
    expect(toFiguresCsv({ ...FIGURES, received: 6n }, '')).not.toBe(toFiguresCsv(FIGURES, ''));
  });
});
