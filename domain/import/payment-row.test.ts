import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, INTO, read, STYLE, type Cells } from '#test/import/read-row';
import { readRow } from '#domain/import/import-row';
import { toMembershipRow } from '#domain/import/membership-row';
import { toPaymentRow } from '#domain/import/payment-row';

const member = (cells: Cells) =>
  read(
    'memberships',
    { id: '7', email: 'ada@example.org', class: 'basic', from: '03/04/2025', ...cells },
    toMembershipRow,
  );
const payment = (cells: Cells) =>
  read('payments', { id: '7', amount: '100', date: '03/04/2025', ...cells }, toPaymentRow);

describe('a membership', () => {
  it.each([
    [{}, { class: 'basic', from: '2025-04-03', until: '2026-04-02', amount: 0n }],
    [
      { class: 'individual MEMBER', amount: '99' },
      { class: 'supporting', amount: 9_900n, paidOn: '2025-04-03' },
    ],
    [{ class: 'supporting', amount: '99', 'paid on': '01/04/2025' }, { paidOn: '2025-04-01' }],
    [{ class: 'Fellow' }, { class: 'fellow', until: null }],
    [{ class: 'fellow', until: '02/04/2026' }, { until: '2026-04-02' }],
    [
      { class: 'contributing', 'hours per month': '8', area: 'docs' },
      { hoursPerMonth: 8, area: 'docs' },
    ],
    [
      { class: 'contributing', 'hours per month': '8' },
      { hoursPerMonth: 8, area: 'other' },
    ],
    [{ 'hours per month': '8' }, { hoursPerMonth: null, area: null }],
  ])('is read: %o', (cells, row) => {
    expect(member(cells)).toMatchObject({ kind: 'row', row });
  });

  it.each([
    [{ id: '' }, 'no-id'],
    [{ class: 'gold' }, 'unknown-class gold'],
    [{ from: '' }, 'bad-date'],
    [{ from: '03/04/2040' }, 'bad-date 2040-04-03'],
    [{ until: '02/04/2025' }, 'bad-term 2025-04-03 2025-04-02'],
    [{ until: '02/04/2225' }, 'bad-term 2025-04-03 2225-04-02'],
    [{ amount: '5' }, 'bad-amount 5'],
    [{ class: 'supporting', amount: '-5' }, 'bad-amount -5'],
    [{ class: 'supporting', amount: '5', from: '03/04/2027' }, 'date-ahead 2027-04-03'],
    [{ class: 'contributing' }, 'bad-hours'],
    [{ class: 'contributing', 'hours per month': 'many' }, 'bad-hours many'],
    [{ status: 'Pending' }, 'left-out'],
    [{ status: 'Deceased' }, 'left-out'],
    [{ status: 'Grace' }, 'row'],
  ])('is judged: %o', (cells, outcome) => {
    expect(faultOf(member(cells))).toBe(outcome);
  });
});

describe('a payment', () => {
  it.each([
    [{}, { pledge: '', amount: 10_000n, date: '2025-04-03', refunds: null }],
    [{ pledge: 'p1' }, { pledge: 'p1' }],
    [
      { amount: '-5', refunds: 'm1' },
      { amount: 500n, refunds: 'm1' },
    ],
    [
      { amount: '5', refunds: 'm1' },
      { amount: 500n, refunds: 'm1' },
    ],
    [
      { amount: '5.00-', refunds: 'm1', 'is refund': 'REFUND' },
      { amount: 500n, refunds: 'm1' },
    ],
    [
      { amount: '5', refunds: 'm2', 'is refund': 'false' },
      { amount: 500n, refunds: null },
    ],
  ])('is read: %o', (cells, row) => {
    expect(payment(cells)).toMatchObject({ kind: 'row', row });
  });

  it.each([
    [{ id: '' }, 'no-id'],
    [{ amount: '0' }, 'not-positive 0'],
    [{ amount: '-5' }, 'no-payment -5'],
    [{ amount: '-5', 'is refund': 'no' }, 'not-positive -5'],
    [{ amount: '5', 'is refund': 'yes' }, 'no-payment 5'],
    [{ amount: '99999999999999999' }, 'bad-amount 99999999999999999'],
    [{ date: '28/11/2026' }, 'date-ahead 2026-11-28'],
    [{ status: 'Pending' }, 'left-out'],
    [{ status: 'Refunded' }, 'left-out'],
    [{ status: 'Completed' }, 'row'],
    [{ kind: 'EXPENSE' }, 'left-out'],
  ])('is judged: %o', (cells, outcome) => {
    expect(faultOf(payment(cells))).toBe(outcome);
  });
});

/** Any text, also what neither a database nor a person can read. */
const CELL = fc.oneof(fc.string(), fc.constantFrom('\u0000', '\ud800', '٣', '€ 1', '-', '(', '1.2.3', '99/99/9999'));

it('a row with too few cells is refused, and no cell makes reading throw', () => {
  const at = new Map([
    ['id', 0],
    ['amount', 2],
    ['date', 1],
  ]);
  expect(readRow(['1', '2'], at, STYLE, (cells) => toPaymentRow(cells, INTO))).toMatchObject({
    code: 'too-few-columns',
  });
  fc.assert(
    fc.property(fc.array(CELL, { minLength: 3, maxLength: 4 }), (record) => {
      expect(['row', 'fault', 'left-out']).toContain(
        readRow(record, at, STYLE, (cells) => toPaymentRow(cells, INTO)).kind,
      );
    }),
  );
});
