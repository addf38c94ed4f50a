import { describe, expect, it } from 'vitest';

import type { Benefit, Tier } from '#domain/catalogue';
import { placesLeft, placesOf } from '#domain/catalogue-places';
import { money } from '#domain/money';

const tier = (slug: string, capacity: number | null): Tier => ({
  slug,
  name: slug,
  order: 0,
  price: money(100n, 'USD'),
  capacity,
  logoWidth: 100,
  published: true,
});
const benefit = (slug: string, order: number, capacity: number | null, ...tiers: string[]): Benefit => ({
  slug,
  name: slug,
  description: '',
  group: 'foundation',
  order,
  capacity,
  tiers: tiers.map((each, i) => ({ tier: each, quantity: i === 0 ? null : i })),
  assets: [],
});
const catalogue = {
  tiers: [tier('first', null), tier('second', 7), tier('third', null)],
  benefits: [
    benefit('talk', 2, 4, 'first'),
    benefit('board', 1, 10, 'first'),
    benefit('blog', 3, null, 'first'),
    benefit('booth', 4, 3, 'first', 'second'),
    benefit('slide', 0, 2, 'second'),
  ],
};

describe('placesOf', () => {
  it.each([
    ['the smallest capacity of the benefits that only it has', 'first', 4],
    ['its own capacity, regardless of its benefits', 'second', 7],
    ['no limit if nothing limits it', 'third', null],
    ['no limit if it is unknown', 'unknown', null],
  ])('is %s', (_, slug, places) => {
    expect(placesOf(catalogue, slug)).toBe(places);
  });
});

describe('placesLeft', () => {
  it.each([
    [4, 0, 4],
    [4, 3, 1],
    [4, 4, 0],
    [4, 9, 0],
    [null, 1_000_000, null],
  ])('of %s with %i held is %s', (places, held, left) => {
    expect(placesLeft(places, held)).toBe(left);
  });
});
