import { expect, test } from 'vitest';
import { parsePgbench } from '#scripts/bench/pgbench';

const WORDS = `number of transactions actually processed: 10482
number of failed transactions: 0 (0.000%)
latency average = 3.816 ms
tps = 2096.236815 (without initial connection time)
`;

test('reads transactions a second', () => {
  expect(parsePgbench(WORDS)).toBe(2096.236815);
});

test('a failed or aborted run is no measurement', () => {
  expect(() => parsePgbench(WORDS.replace(': 0 (', ': 3 ('))).toThrow('pgbench failed');
  expect(() => parsePgbench(`${WORDS}pgbench: error: client 2 aborted in command 4`)).toThrow('pgbench failed');
  expect(() => parsePgbench('number of failed transactions: 0 (NaN%)')).toThrow('pgbench failed');
});
