import { describe, expect, test } from 'vitest';
import { compare, median, toBelow, toShort, toTable } from '#scripts/bench/compare';

test.each([
  [0.12345, '0.123'],
  [1.2345, '1.23'],
  [12.345, '12.3'],
  [3410.4, '3410'],
])('%d is written as %s', (value, words) => expect(toShort(value)).toBe(words));

test('the median is the middle value, in any order', () => {
  expect(median([9, 1, 5])).toBe(5);
});

describe('a ratio meets its goal', () => {
  test.each([
    [0.9, { atLeast: 0.9 }, 'met'],
    [0.899, { atLeast: 0.9 }, 'missed'],
    [1.2, { atMost: 1.2 }, 'met'],
    [1.201, { atMost: 1.2 }, 'missed'],
    [Number.NaN, { atLeast: 0.9 }, 'missed'],
    [Number.NaN, { atMost: 1.2 }, 'missed'],
  ])('%d of %o: %s', (ratio, goal, verdict) => {
    expect(compare('x', [{ ours: ratio, theirs: 1 }], (n) => n, 's', goal).verdict).toBe(verdict);
  });
});

test('a value must be below its goal', () => {
  expect(toBelow('start', 1.99, 's', 2).verdict).toBe('met');
  expect(toBelow('start', 2, 's', 2).verdict).toBe('missed');
});

test('a comparison shows medians, of the numbers and of the ratio of each round', () => {
  const rounds = [
    { ours: 1, theirs: 2 },
    { ours: 30, theirs: 10 },
    { ours: 4, theirs: 5 },
  ];
  expect(compare('x', rounds, (n) => n, 'ms')).toEqual({
    what: 'x',
    goal: '',
    measured: '4.00 of 5.00 ms',
    ratio: '0.800',
    verdict: 'info',
  });
});

test('the table has a line for each result', () => {
  const pages = compare('pages', [{ ours: 10, theirs: 20 }], (n) => n, 'a second');
  const lines = toTable([pages, toBelow('start', 1, 's', 2)]).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toBe('| pages |  | 10.0 of 20.0 a second | 0.500 | info |');
});
