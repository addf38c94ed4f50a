import { expect, it } from 'vitest';
import { INTO, read } from '#test/import/read-row';
import { toMembershipRow } from '#domain/import/membership-row';

const CELLS = { id: '7', email: 'ada@example.org', from: '29/02/2024' };

it.each([
  ['basic', '2025-02-27'],
  ['supporting', '2025-02-27'],
  ['fellow', null],
] as const)('without a last day a membership of the class %s lasts until %s', (membershipClass, until) => {
  const found = read('memberships', { ...CELLS, class: membershipClass }, toMembershipRow);
  expect(found).toMatchObject({ row: { class: membershipClass, from: '2024-02-29', until } });
});

it('a class has the name that the operator gave it, whatever its capitals', () => {
  const into = { ...INTO, classes: { 'Gold Member': 'supporting' } };
  const found = read('memberships', { ...CELLS, class: 'GOLD member' }, toMembershipRow, into);
  expect(found).toMatchObject({ row: { class: 'supporting' } });
});

it('a membership that names a person by an id needs no address', () => {
  const found = read(
    'memberships',
    { id: '7', 'Contact ID': '42', class: 'basic', from: '01/02/2024' },
    toMembershipRow,
  );
  expect(found).toMatchObject({ row: { person: '42', email: '' } });
});
