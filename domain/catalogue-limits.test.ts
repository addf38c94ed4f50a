import { expect, it } from 'vitest';
import type { Benefit, Tier } from '#domain/catalogue';
import { limitWarnings } from '#domain/catalogue-limits';
import { money } from '#domain/money';

const tier = (slug: string, capacity: number | null, published = true): Tier => ({
  slug,
  name: slug.toUpperCase(),
  order: 0,
  price: money(500_000n, 'USD'),
  capacity,
  logoWidth: 200,
  published,
});
const benefit = (
  slug: string,
  capacity: number | null,
  levels: readonly string[],
  more: Partial<Benefit> = {},
): Benefit => ({
  slug,
  name: slug.toUpperCase(),
  description: '',
  group: 'all',
  order: 0,
  capacity,
  tiers: levels.map((each) => ({ tier: each, quantity: null })),
  assets: [],
  ...more,
});
const held = (levels: Record<string, number>, benefits: Record<string, number> = {}) => {
  const toTaken = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([slug, taken]) => [slug, { taken }]));
  return { levels: toTaken(levels), benefits: toTaken(benefits) };
};
const price = money(5_000n, 'USD');

it('a limit below what is held is named, of levels on offer and of benefits; one that is just reached is not', () => {
  const tiers = [tier('gold', 2), tier('silver', 3), tier('gone', 1, false), tier('free', null)];
  const benefits = [benefit('talk', 1, ['gold', 'silver']), benefit('badge', null, ['gold'])];
  const taken = held({ gold: 3, silver: 3, gone: 5, free: 9 }, { talk: 2, badge: 7 });
  expect(limitWarnings({ tiers, benefits }, taken)).toEqual([
    { kind: 'below-held', name: 'GOLD', capacity: 2, taken: 3 },
    { kind: 'below-held', name: 'TALK', capacity: 1, taken: 2 },
  ]);
});

it('an add-on that alone limits a level is named with the level, until the level has places of its own', () => {
  const sold = [benefit('talk', 4, ['gold'], { addOnPrice: price })];
  expect(limitWarnings({ tiers: [tier('gold', null)], benefits: sold }, held({}))).toEqual([
    { kind: 'sold-limit', name: 'TALK', level: 'GOLD' },
  ]);
  expect(limitWarnings({ tiers: [tier('gold', 4)], benefits: sold }, held({}))).toEqual([]);
  expect(limitWarnings({ tiers: [tier('gold', null)], benefits: [benefit('talk', 4, ['gold'])] }, held({}))).toEqual(
    [],
  );
});
