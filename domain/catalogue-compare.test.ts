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
    newBenefits: [],
    goneBenefits: [],
  });
  const euros = offer([{ ...tier('gold', 5n), price: money(5n, 'EUR') }]);
  expect(compareOffers(same, euros).prices).toHaveLength(1);
});
