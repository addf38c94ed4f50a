import { expect, it } from 'vitest';
import type { Catalogue } from '#domain/catalogue';
import { compareOffers } from '#domain/catalogue-compare';
import { money } from '#domain/money';

const tier = (slug: string, price: bigint, published = true) => ({
  slug,
  name: slug.toUpperCase(),
  order: 0,
  price: money(price, 'USD'),
  capacity: null,
  logoWidth: 100,
  published,
});
const benefit = (slug: string) => ({
  slug,
  name: slug.toUpperCase(),
  description: '',
  group: 'g',
  order: 0,
  capacity: null,
  tiers: [],
  assets: [],
});
const offer = (tiers: Catalogue['tiers'], benefits: string[] = []) => ({ tiers, benefits: benefits.map(benefit) });

it('names levels and benefits that come, go and change their price', () => {
  const before = offer([tier('gold', 5n), tier('silver', 3n), tier('hidden', 1n, false)], ['talk', 'logo']);
  const after = offer([tier('gold', 6n), tier('silver', 3n, false), tier('hidden', 1n)], ['logo', 'booth']);
  expect(compareOffers(before, after)).toEqual({
    newLevels: [{ name: 'HIDDEN', price: money(1n, 'USD') }],
    goneLevels: ['SILVER'],
    prices: [{ name: 'GOLD', before: money(5n, 'USD'), after: money(6n, 'USD') }],
    addOns: [],
    membership: null,
    newBenefits: ['BOOTH'],
    goneBenefits: ['TALK'],
  });
});

it('names nothing of the same offer, and prices in another currency as changed', () => {
  const same = offer([tier('gold', 5n)], ['talk']);
  expect(compareOffers(same, same)).toEqual({
    newLevels: [],
    goneLevels: [],
    prices: [],
    addOns: [],
    membership: null,
    newBenefits: [],
    goneBenefits: [],
  });
  const euros = offer([{ ...tier('gold', 5n), price: money(5n, 'EUR') }]);
  expect(compareOffers(same, euros).prices).toHaveLength(1);
});

it('names benefits that are sold as an add-on, no longer are, or cost something else', () => {
  const priced = (slug: string, price?: bigint) => ({
    ...benefit(slug),
    ...(price && { addOnPrice: money(price, 'USD') }),
  });
  const before = { tiers: [], benefits: [priced('same', 5n), priced('more', 5n), priced('gone', 5n), priced('now')] };
  const after = { tiers: [], benefits: [priced('same', 5n), priced('more', 6n), priced('gone'), priced('now', 7n)] };
  expect(compareOffers(before, after).addOns).toEqual([
    { name: 'MORE', before: money(5n, 'USD'), after: money(6n, 'USD') },
    { name: 'GONE', before: money(5n, 'USD'), after: null },
    { name: 'NOW', before: null, after: money(7n, 'USD') },
  ]);
});

it('says what a membership will cost, if that changes', () => {
  const price = (units: bigint) => ({ price: money(units, 'USD'), least: money(2n, 'USD') });
  const at = (membership?: ReturnType<typeof price> | null) => ({ ...offer([]), membership });
  expect(compareOffers(at(price(9n)), at(price(9n))).membership).toBeNull();
  expect(compareOffers(at(), at(null)).membership).toBeNull();
  expect(compareOffers(at(price(9n)), at(price(15n))).membership).toEqual({ before: price(9n), after: price(15n) });
  expect(compareOffers(at(), at(price(15n))).membership).toEqual({ before: null, after: price(15n) });
});
