import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, civilDate } from '#domain/civil-date';
import { anySchedule } from '#test/example-arbitraries';
import { fulfilment } from '#domain/fulfilment';
import { money } from '#domain/money';
import { toSchedule } from '#domain/schedule';

const anchor = civilDate('2026-01-31');
const schedule = toSchedule({ total: money(1000n, 'USD'), parts: 3, everyMonths: 1, anchor });

describe('fulfilment', () => {
  const facts = {
    review: 'approved',
    instalments: schedule,
    settled: 0n,
    ended: 0n,
    released: 0n,
    today: anchor,
    graceDays: 14,
  } as const;
  const on = (day: string) => civilDate(day);

  it.each([
    ['the day before it is due', { today: on('2026-01-30') }, 'not-yet-due'],
    ['the day it is due', { today: on('2026-01-31') }, 'due'],
    ['the last day of grace', { today: on('2026-02-14') }, 'due'],
    ['the day after grace', { today: on('2026-02-15') }, 'overdue'],
    ['part of a due instalment paid', { settled: 333n }, 'due'],
    ['part of a late instalment paid', { settled: 333n, today: on('2026-03-01') }, 'overdue'],
    ['the first paid, the second not due', { settled: 334n, today: on('2026-02-27') }, 'part-received'],
    ['the first paid, the second due', { settled: 334n, today: on('2026-02-28') }, 'due'],
    ['the first paid, the second late', { settled: 334n, today: on('2026-03-15') }, 'overdue'],
    ['something paid before anything is due', { settled: 1n, today: on('2026-01-01') }, 'part-received'],
    ['all paid, however late', { settled: 1000n, today: on('2030-01-01') }, 'fulfilled'],
    ['the rest ended', { settled: 334n, ended: 666n, today: on('2030-01-01') }, 'ended'],
    ['all ended', { ended: 1000n }, 'ended'],
    ['the rest released', { settled: 334n, released: 666n, today: on('2030-01-01') }, 'released'],
    ['ended, reversed, then released', { settled: 100n, ended: 666n, released: 234n }, 'released'],
    ['reopened after it was ended', { settled: 0n, ended: 666n, today: on('2026-03-01') }, 'overdue'],
  ] as const)('%s', (_, over, status) => {
    expect(fulfilment({ ...facts, ...over })).toBe(status);
  });

  it.each(['submitted', 'needs-info', 'declined', 'withdrawn'] as const)('is null while %s', (review) => {
    expect(fulfilment({ ...facts, review })).toBeNull();
  });

  it('is null if no money was promised', () => {
    expect(fulfilment({ ...facts, instalments: [] })).toBeNull();
  });

  it('only moves towards overdue as days pass, if nothing happens', () => {
    const order = ['not-yet-due', 'part-received', 'due', 'overdue', 'fulfilled'];
    fc.assert(
      fc.property(anySchedule, fc.bigInt({ min: 0n, max: 5_000_000n }), fc.nat(2_000), (parts, cents, days) => {
        const total = parts.reduce((all, { amount }) => all + amount.amount, 0n);
        const settled = cents < total ? cents : total;
        const start = addDays(parts[0]!.due, -10);
        const at = (today: typeof start) =>
          order.indexOf(fulfilment({ ...facts, instalments: parts, settled, today }) ?? '');
        expect(at(start)).toBeGreaterThanOrEqual(0);
        expect(at(start)).toBeLessThanOrEqual(at(addDays(start, days)));
      }),
    );
  });
});
