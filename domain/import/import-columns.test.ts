import { describe, expect, it } from 'vitest';
import { findColumns, headingsOf, IMPORT_COLUMNS, IMPORT_KINDS, type ImportKind } from '#domain/import/import-columns';

const columnsOf = (kind: ImportKind, heading: string, chosen: Record<string, string> = {}) =>
  Object.fromEntries(findColumns(kind, heading.split(','), chosen).at);

describe('the columns of another system', () => {
  it.each([
    ['people', 'Contact ID,Email,Display Name', { id: 0, email: 1, name: 2 }],
    ['people', 'contact_id,email,first_name,last_name', { id: 0, email: 1, firstName: 2, lastName: 3 }],
    [
      'people',
      'Name,Donating Company,Donor’s First Name,Donor Email,Postal Code',
      { name: 0, firstName: 2, email: 3, postcode: 4 },
    ],
    ['people', 'Opposite Account Handle,Opposite Account Name,Opposite Account Email', { id: 0, name: 1, email: 2 }],
    [
      'pledges',
      'id,contact_id,amount,currency,frequency_unit,frequency_interval,installments,start_date,create_date,status_id',
      {
        id: 0,
        person: 1,
        amount: 2,
        currency: 3,
        unit: 4,
        interval: 5,
        instalments: 6,
        due: 7,
        date: 8,
        status: 9,
      },
    ],
    [
      'pledges',
      'Donor Email,Amount,Currency,Net Amount,Donated At,Designation,Receipt Id,Status',
      { email: 0, amount: 1, currency: 2, date: 4, programme: 5, id: 6, status: 7 },
    ],
    [
      'pledges',
      'Date & Time,Short Transaction ID,Credit/Debit,Kind,Is Refund,Gross Amount,Amount Single Column,Currency,Opposite Account Email',
      {
        date: 0,
        id: 1,
        direction: 2,
        transactionKind: 3,
        isRefund: 4,
        amount: 5,
        currency: 7,
        email: 8,
      },
    ],
    [
      'memberships',
      'Membership ID,Contact ID,Membership Type,Start Date,End Date,Status',
      { id: 0, person: 1, class: 2, from: 3, until: 4, status: 5 },
    ],
    [
      'payments',
      'Contribution ID,Pledge ID,Total Amount,Receive Date,Contribution Status',
      { id: 0, pledge: 1, amount: 2, date: 3, status: 4 },
    ],
  ] as const)('of %s: %s', (kind, heading, columns) => {
    expect(columnsOf(kind, heading)).toEqual(columns);
  });

  it('are found by our own names first, whatever their order, case and spaces', () => {
    expect(columnsOf('payments', 'Contribution ID, ID ,AMOUNT,Received_On')).toEqual({ id: 1, amount: 2, date: 3 });
  });

  it('are the chosen ones, where somebody names them', () => {
    expect(columnsOf('payments', 'id,Gift no.,Amount,Date', { id: 'gift NO.' })).toEqual({ id: 1, amount: 2, date: 3 });
    expect(columnsOf('payments', 'id,Amount,Date', { id: 'none' })).toEqual({ amount: 1, date: 2 });
  });
});

it('names what is missing, and what nothing is read from', () => {
  const { missing, unused } = findColumns('pledges', ['Id', 'Shoe size', ' ', 'Email']);
  expect(missing).toEqual([['amount'], ['date']]);
  expect(unused).toEqual(['Shoe size']);
  expect(findColumns('people', ['email']).missing).toEqual([]);
});

it('has every heading once in a kind but where columns can share one', () => {
  for (const kind of IMPORT_KINDS) {
    const headings = Object.values<readonly string[]>(IMPORT_COLUMNS[kind]).flat();
    const twice = headings.filter((heading, at) => headings.indexOf(heading) !== at);
    expect([kind, twice]).toEqual([kind, []]);
    expect(headings).toEqual(headings.map((heading) => heading.toLowerCase()));
  }
});

it('knows no columns beyond its own', () => {
  expect(headingsOf('people', 'constructor')).toEqual([]);
  expect(headingsOf('people', 'amount')).toEqual([]);
  expect(headingsOf('people', 'since')[0]).toBe('since');
});
