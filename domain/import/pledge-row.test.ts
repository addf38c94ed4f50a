import { describe, expect, it } from 'vitest';
import { faultOf, INTO, read, type Cells } from '#test/import/read-row';
import { toPersonRow } from '#domain/import/person-row';
import { toPledgeRow, type ImportInto } from '#domain/import/pledge-row';

const person = (cells: Cells) => read('people', cells, toPersonRow);
const pledge = (cells: Cells, into: Partial<ImportInto> = {}) =>
  read('pledges', { id: '7', email: 'ada@example.org', amount: '100', date: '03/04/2025', ...cells }, toPledgeRow, {
    ...INTO,
    ...into,
  });
describe('a person', () => {
  it('has an id or else their address, a name, and a postal address of lines', () => {
    expect(
      person({
        'Contact ID': ' 42 ',
        Email: 'Ada@Example.org',
        'First Name': 'Ada',
        'Last Name': 'Lovelace',
        'Street Address': '1 Street',
        City: 'London',
        'Postal Code': 'N1',
        Country: 'United Kingdom',
        'Preferred Language': 'de_DE',
        since: '03/04/2019',
      }),
    ).toEqual({
      kind: 'row',
      row: {
        id: '42',
        email: 'ada@example.org',
        name: 'Ada Lovelace',
        address: '1 Street\nN1 London\nUnited Kingdom',
        language: 'de',
        since: '2019-04-03',
      },
    });
    expect(person({ email: 'ada@example.org' })).toEqual({
      kind: 'row',
      row: { id: 'ada@example.org', email: 'ada@example.org', name: null, address: null, language: '', since: null },
    });
  });

  it.each([
    [{ email: '' }, 'bad-email'],
    [{ email: 'ada@' }, 'bad-email ada@'],
    [{ email: 'a@example.org', name: 'A\u0007da' }, 'bad-text A\u0007da'],
    [{ email: 'a@example.org', since: 'yesterday' }, 'bad-date yesterday'],
    [{ email: 'a@example.org', name: 'x'.repeat(201) }, `bad-text ${'x'.repeat(100)}`],
  ])('is refused: %o', (cells, fault) => {
    expect(faultOf(person(cells))).toBe(fault);
  });
});

describe('a pledge', () => {
  it('has its own days, and instalments that sum to it', () => {
    const found = pledge({
      amount: 'USD 1,000.01',
      'First due': '31/01/2025',
      Installments: '3',
      'Frequency Unit': 'month',
      'Frequency Interval': '1',
    });
    expect(found).toMatchObject({
      kind: 'row',
      row: { amount: 100_001n, date: '2025-04-03', plan: { parts: 3, everyMonths: 1 }, programme: 'grants' },
    });
    expect(found.kind === 'row' && found.row.instalments.map(({ due, amount }) => [due, amount.amount])).toEqual([
      ['2025-01-31', 33_334n],
      ['2025-02-28', 33_334n],
      ['2025-03-31', 33_333n],
    ]);
  });

  it.each([
    [
      { installments: '2', 'frequency unit': 'year' },
      { parts: 2, everyMonths: 12 },
    ],
    [
      { installments: '4', 'frequency unit': 'Quarter' },
      { parts: 4, everyMonths: 3 },
    ],
    [
      { instalments: '4', 'every months': '6' },
      { parts: 4, everyMonths: 6 },
    ],
    [
      { installments: '1', 'frequency unit': 'week' },
      { parts: 1, everyMonths: 0 },
    ],
    [{}, { parts: 1, everyMonths: 0 }],
  ])('is split as the file says: %o', (cells, plan) => {
    expect(pledge(cells)).toMatchObject({ row: { plan } });
  });

  it('is for the programme that the row names, or else for the one that was chosen', () => {
    expect(pledge({ programme: 'OUR INFRASTRUCTURE' })).toMatchObject({ row: { programme: 'infrastructure' } });
    expect(pledge({ programme: 'Donation' }, { programme: 'grants' })).toMatchObject({ row: { programme: 'grants' } });
    expect(faultOf(pledge({ programme: 'Donation' }))).toBe('unknown-programme donation');
    expect(faultOf(pledge({}, { programmes: [] }))).toBe('unknown-programme');
  });

  it.each([
    [{ id: ' ' }, 'no-id'],
    [{ email: '' }, 'no-person-named'],
    [{ email: 'nobody' }, 'bad-email nobody'],
    [{ reference: 'PB-7777-7777' }, 'bad-reference PB-7777-7777'],
    [{ amount: '10.001' }, 'too-precise 10.001'],
    [{ amount: '10 EUR' }, 'other-currency 10 EUR'],
    [{ currency: 'eur' }, 'other-currency EUR'],
    [{ amount: '€ 10.00' }, 'other-currency € 10.00'],
    [{ amount: '$10.00' }, 'row'],
    [{ amount: '' }, 'bad-amount'],
    [{ amount: 'ten' }, 'bad-amount ten'],
    [{ amount: '1e5' }, 'bad-amount 1e5'],
    [{ amount: '(5.00)' }, 'not-positive (5.00)'],
    [{ amount: '0.00' }, 'not-positive 0.00'],
    [{ date: '' }, 'bad-date'],
    [{ date: '31/02/2025' }, 'bad-date 31/02/2025'],
    [{ date: '28/11/2026' }, 'date-ahead 2026-11-28'],
    [{ due: '01/01/2200' }, 'bad-date 2200-01-01'],
    [{ installments: '0' }, 'bad-plan 0'],
    [{ installments: '601' }, 'bad-plan 601'],
    [{ installments: '5', amount: '0.04' }, 'bad-plan 5'],
    [{ installments: '2', 'frequency unit': 'week' }, 'bad-plan 1 week'],
    [{ installments: '2', 'every months': '0' }, 'bad-plan 1'],
    [{ status: 'Perhaps' }, 'unknown-status perhaps'],
    [{ status: 'Cancelled' }, 'left-out'],
    [{ kind: 'HOST_FEE' }, 'left-out'],
    [{ 'credit/debit': 'DEBIT' }, 'left-out'],
    [{ 'is refund': 'REFUND' }, 'left-out'],
    [{ status: 'Overdue', kind: 'CONTRIBUTION', 'credit/debit': 'CREDIT', 'is refund': '' }, 'row'],
  ])('is judged: %o', (cells, outcome) => {
    expect(faultOf(pledge(cells))).toBe(outcome);
  });

  it('keeps a reference of ours, in any spelling', () => {
    expect(pledge({ reference: 'pb 7777 777d' })).toMatchObject({ row: { reference: 'PB-7777-777D' } });
  });
});
