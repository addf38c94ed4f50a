import { expect, test } from 'vitest';
import { parsePgbench, parseWrk } from '#scripts/bench/load';

const WRK = `Running 5s test @ http://127.0.0.1:3000/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     9.12ms    2.31ms  61.12ms   93.11%
    Req/Sec     3.55k   246.12     3.92k    80.00%
  Latency Distribution
     50%    8.71ms
     75%    9.60ms
     90%   10.77ms
     99%   1.20s 
  17715 requests in 5.01s, 471.11MB read
Requests/sec:   3535.42
Transfer/sec:     94.02MB
`;

test('reads the rate, and latencies in milliseconds from any unit', () => {
  expect(parseWrk(WRK)).toEqual({ perSecond: 3535.42, p50: 8.71, p99: 1_200 });
});

test('output with errors is not a measurement', () => {
  expect(() => parseWrk(`${WRK}  Non-2xx or 3xx responses: 12\n`)).toThrow('12 answers were errors');
});

test('output without a rate is refused', () => {
  expect(() => parseWrk('unable to connect to 127.0.0.1:3000 Connection refused')).toThrow('cannot be read');
});

const PGBENCH = `number of transactions actually processed: 10482
number of failed transactions: 0 (0.000%)
latency average = 3.816 ms
tps = 2096.236815 (without initial connection time)
`;

test('reads transactions per second', () => {
  expect(parsePgbench(PGBENCH)).toBe(2096.236815);
});

test('a failed or aborted run is not a measurement', () => {
  expect(() => parsePgbench(PGBENCH.replace(': 0 (', ': 3 ('))).toThrow('pgbench failed');
  expect(() => parsePgbench(`${PGBENCH}pgbench: error: client 2 aborted in command 4`)).toThrow('pgbench failed');
  expect(() => parsePgbench('number of failed transactions: 0 (NaN%)')).toThrow('pgbench failed');
});
