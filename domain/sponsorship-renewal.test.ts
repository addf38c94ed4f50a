import { expect, it } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { compareBenefits, isRenewalOffered, keptUntil } from '#domain/sponsorship-renewal';

it('a renewal is offered from 90 days before the last day to 90 days after it', () => {
  const offered = (day: string) => isRenewalOffered(civilDate('2027-06-30'), civilDate(day));
  expect(['2027-03-31', '2027-04-01', '2027-06-30', '2027-09-28', '2027-09-29'].map(offered)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

it('a place is kept until 30 days before the last day', () => {
  expect(keptUntil(civilDate('2027-06-30'))).toBe('2027-05-31');
});

it('benefits are compared by name', () => {
  const booth = { name: 'Booth', quantity: null };
  const tickets = (quantity: number) => ({ name: 'Tickets', quantity });
  expect(compareBenefits([booth, tickets(4)], [tickets(2), { name: 'Talk', quantity: 1 }])).toEqual({
    added: [{ name: 'Talk', quantity: 1 }],
    removed: [booth],
    changed: [{ name: 'Tickets', before: 4, after: 2 }],
  });
  expect(compareBenefits([booth, tickets(4)], [tickets(4), booth])).toEqual({ added: [], removed: [], changed: [] });
});
