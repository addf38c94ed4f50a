import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsWithin, SMALLEST_GROUP, toMonthLines, type DueMonth, type MonthLine } from '#domain/cell-suppression';

/** Parses `2026-09 ann bob`: a month in which each of them promised ten. Without a name, the month is empty. */
const due = (...months: string[]): DueMonth[] =>
  months.map((each) => {
    const [month = '', ...parties] = each.split(' ');
    return { month, promised: 10n * BigInt(parties.length), received: BigInt(parties.length), parties };
  });
const linesOf = (...months: string[]) =>
  toMonthLines(due(...months)).map(({ from, until, promised }) => `${from}/${until} ${promised}`);

describe('toMonthLines', () => {
  it('separates months of three supporters', () => {
    expect(linesOf('2026-09 ann bob cid', '2026-10 ann bob cid')).toEqual(['2026-09/2026-09 30', '2026-10/2026-10 30']);
  });

  it('combines months until they have three different supporters', () => {
    expect(linesOf('2026-12 ann', '2027-01 ann bob', '2027-02 cid', '2027-03 ann bob cid')).toEqual([
      '2026-12/2027-02 40',
      '2027-03/2027-03 30',
    ]);
  });

  it('counts a supporter with parts in three months once', () => {
    expect(linesOf('2026-10 ann bob cid', '2026-11 ann', '2026-12 ann', '2027-01 ann')).toEqual(['2026-10/2027-01 60']);
  });

  it('adds the remainder to the previous line, across empty months', () => {
    expect(linesOf('2026-09 ann bob cid', '2026-10 ann bob cid', '2026-12 ann bob')).toEqual([
      '2026-09/2026-09 30',
      '2026-10/2026-12 50',
    ]);
  });

  it('fills in empty months, and leaves them out at both ends', () => {
    expect(linesOf('2026-08', '2026-11 ann bob cid', '2027-01 ann', '2027-03 bob cid', '2027-05')).toEqual([
      '2026-11/2026-11 30',
      '2026-12/2026-12 0',
      '2027-01/2027-03 30',
    ]);
  });

  it('returns one sum for fewer than three supporters, and nothing for none', () => {
    expect(linesOf('2026-11 ann', '2027-01 ann bob')).toEqual(['2026-11/2027-01 30']);
    expect(linesOf('2026-11')).toEqual([]);
    expect(linesOf()).toEqual([]);
  });
});

const ALL_MONTHS = monthsWithin({ from: '2026-09', until: '2028-08' });
/** Any months, each with up to three of eight supporters; promised and received amounts that are possible for them. */
const anyMonths = fc.subarray(ALL_MONTHS).chain((months) =>
  fc.tuple(
    ...months.map((month) =>
      fc
        .record({
          parties: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: SMALLEST_GROUP }),
          each: fc.bigInt({ min: 1n, max: 900n }),
          share: fc.bigInt({ min: 0n, max: 10n }),
        })
        .map(({ parties, each, share }): DueMonth => {
          const promised = each * BigInt(parties.length);
          return { month, promised, received: (promised * share) / 10n, parties };
        }),
    ),
  ),
);

const sum = (lines: readonly Pick<MonthLine, 'promised' | 'received'>[]) => ({
  promised: lines.reduce((total, { promised }) => total + promised, 0n),
  received: lines.reduce((total, { received }) => total + received, 0n),
});

/** The rule for a line: three different supporters, or a single month in which nothing is due. */
function mayStand(months: readonly DueMonth[], from: string, until: string): boolean {
  const within = months.filter(({ month }) => from <= month && month <= until);
  const parties = new Set(within.flatMap((each) => each.parties));
  return parties.size >= SMALLEST_GROUP || (parties.size === 0 && from === until);
}

/** The maximum number of lines with money over all valid divisions of the months, by brute force. */
function finest(months: readonly DueMonth[], range: readonly string[]): number {
  const most = [0];
  for (const [end, until] of range.entries()) {
    const ways = range.slice(0, end + 1).map((from, start) => {
      if (!mayStand(months, from, until)) return -Infinity;
      return (
        (most[start] ?? 0) +
        (months.some(({ month, promised }) => month === from && promised > 0n) || from < until ? 1 : 0)
      );
    });
    most.push(Math.max(...ways));
  }
  return most.at(-1) ?? 0;
}

describe('the lines of any months', () => {
  const check = (property: (months: readonly DueMonth[], lines: readonly MonthLine[]) => void) =>
    fc.assert(
      fc.property(anyMonths, (months) => {
        property(months, toMonthLines(months));
      }),
    );

  it('add up to the months', () => {
    check((months, lines) => {
      expect(sum(lines)).toEqual(sum(months));
    });
  });

  it('follow each other without a gap, from the first month with money to the last', () => {
    check((months, lines) => {
      const withMoney = months.filter(({ promised }) => promised > 0n).map(({ month }) => month);
      const [from, until] = [withMoney[0], withMoney.at(-1)];
      expect(lines.flatMap(monthsWithin)).toEqual(
        from === undefined || until === undefined ? [] : monthsWithin({ from, until }),
      );
    });
  });

  it('have three different supporters each, or are empty, unless all months have fewer', () => {
    check((months, lines) => {
      if (new Set(months.flatMap(({ parties }) => parties)).size < SMALLEST_GROUP) {
        expect(lines.length).toBeLessThanOrEqual(1);
      } else {
        expect(lines.every(({ from, until }) => mayStand(months, from, until))).toBe(true);
      }
    });
  });

  it('are as many as possible, and none can be split in two', () => {
    check((months, lines) => {
      if (new Set(months.flatMap(({ parties }) => parties)).size < SMALLEST_GROUP) return;
      expect(lines.filter(({ promised }) => promised > 0n)).toHaveLength(finest(months, lines.flatMap(monthsWithin)));
      for (const { from, until } of lines) {
        const within = monthsWithin({ from, until });
        const cuts = within
          .slice(1)
          .filter((second, at) => mayStand(months, from, within[at] ?? '') && mayStand(months, second, until));
        expect(cuts).toEqual([]);
      }
    });
  });

  it('do not depend on the order of the months', () => {
    check((months, lines) => {
      expect(toMonthLines(months.toReversed())).toEqual(lines);
    });
  });
});
