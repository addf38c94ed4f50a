import { expect, it } from 'vitest';
import { BROUGHT_EVENTS, IMPORT_EVENTS } from '#domain/import/import-event';

const IMPORTED = { source: 'civicrm', on: '2025-03-04', amount: '2500', currency: 'USD' };

it('an event of an import has numbers, days and the name of a system, and no person', () => {
  expect(BROUGHT_EVENTS.imported.parse({ ...IMPORTED, email: 'ada@example.org' })).toEqual(IMPORTED);
  expect(BROUGHT_EVENTS['person-imported'].parse({ source: 'civicrm', name: 'Ada' })).toEqual({ source: 'civicrm' });
  expect(
    IMPORT_EVENTS['data-imported'].safeParse({ kind: 'people', source: 'civicrm', made: 1, known: 0, leftOut: 0 })
      .success,
  ).toBe(true);
});

it.each([
  { source: 'Ada Example' },
  { source: 'ada@example.org' },
  { on: '2025-02-30' },
  { amount: '-5' },
  { amount: '2.50' },
])('has no other: %o', (wrong) => {
  expect(BROUGHT_EVENTS.imported.safeParse({ ...IMPORTED, ...wrong }).success).toBe(false);
});
