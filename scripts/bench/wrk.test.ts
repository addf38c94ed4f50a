import { expect, test } from 'vitest';
import { parseWrk } from '#scripts/bench/wrk';

const WORDS = `Running 5s test @ http://127.0.0.1:3000/
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

test('reads the rate, and latencies in milliseconds whatever their unit', () => {
  expect(parseWrk(WORDS)).toEqual({ perSecond: 3535.42, p50: 8.71, p99: 1_200 });
});

test('errors are no measurement', () => {
  expect(() => parseWrk(`${WORDS}  Non-2xx or 3xx responses: 12\n`)).toThrow('12 answers were errors');
});

test('words that say no rate are refused', () => {
  expect(() => parseWrk('unable to connect to 127.0.0.1:3000 Connection refused')).toThrow('cannot be read');
});
