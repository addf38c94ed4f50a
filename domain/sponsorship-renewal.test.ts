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

const named = (name: string, quantity: number | null) => ({ slug: name.toLowerCase(), name, quantity });
const booth = named('Booth', null);
const tickets = (quantity: number) => named('Tickets', quantity);

it('benefits are compared by slug, and have the names of today', () => {
  expect(compareBenefits([booth, tickets(4)], [tickets(2), named('Talk', 1)], new Set())).toEqual({
    added: [named('Talk', 1)],
    removed: [booth],
    changed: [{ name: 'Tickets', before: 4, after: 2 }],
    full: [],
  });
  const same = { added: [], removed: [], changed: [], full: [] };
  expect(compareBenefits([booth, tickets(4)], [tickets(4), { ...booth, name: 'Stand' }], new Set())).toEqual(same);
});

it('a benefit without a place is neither new nor changed: it is full', () => {
  const talk = named('Talk', 1);
  expect(compareBenefits([tickets(4)], [tickets(2), talk], new Set(['tickets', 'talk']))).toEqual({
    added: [],
    removed: [],
    changed: [],
    full: [tickets(2), talk],
  });
});
