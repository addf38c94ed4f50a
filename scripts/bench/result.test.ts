import { describe, expect, test } from 'vitest';
import { median, toBelow, toCompared, toShort, toTable, toTold } from '#scripts/bench/result';

test.each([
  [0.12345, '0.123'],
  [1.2345, '1.23'],
  [12.345, '12.3'],
  [3410.4, '3410'],
])('%d is told as %s', (value, words) => expect(toShort(value)).toBe(words));

test('the median is the middle one, whatever their order', () => {
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
    expect(toCompared('x', '1 s', ratio, goal).verdict).toBe(verdict);
  });
});

test('a value must lie below its goal', () => {
  expect(toBelow('start', 1.99, 's', 2).verdict).toBe('met');
  expect(toBelow('start', 2, 's', 2).verdict).toBe('missed');
});

test('the table has a line for each result', () => {
  const lines = toTable([toTold('pages', '10 a second', 0.5), toBelow('start', 1, 's', 2)]).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toBe('| pages |  | 10 a second | 0.500 | told |');
});
