import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Benefit, Tier } from '#domain/catalogue';
import { placesLeft, placesOf, toPromisedBenefits } from '#domain/catalogue-places';
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
    ['the fewest of the benefits only it has', 'first', 4],
    ['its own capacity, whatever its benefits have', 'second', 7],
    ['no limit where nothing limits it', 'third', null],
    ['no limit where it is not known', 'unknown', null],
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
  ])('of %s with %i held leaves %s', (places, held, left) => {
    expect(placesLeft(places, held)).toBe(left);
  });
});

describe('toPromisedBenefits', () => {
  const slugsOf = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

  it('copies what a level brings, in order, with its quantities', () => {
    const { promised, full } = toPromisedBenefits(catalogue.benefits, 'second', new Map());
    expect(promised.map(({ slug, quantity }) => [slug, quantity])).toEqual([
      ['slide', null],
      ['booth', 1],
    ]);
    expect(full).toEqual([]);
    expect(promised[0]).toEqual({ slug: 'slide', name: 'slide', description: '', group: 'foundation', quantity: null });
  });

  it('leaves out what is full, and says so', () => {
    const { promised, full } = toPromisedBenefits(
      catalogue.benefits,
      'first',
      new Map([
        ['booth', 3],
        ['talk', 3],
      ]),
    );
    expect(slugsOf(promised)).toEqual(['board', 'talk', 'blog']);
    expect(slugsOf(full)).toEqual(['booth']);
  });

  it('loses no benefit of the level and adds none', () => {
    const anyHeld = fc.dictionary(fc.constantFrom('talk', 'board', 'booth', 'blog'), fc.nat({ max: 12 }));
    fc.assert(
      fc.property(anyHeld, (held) => {
        const { promised, full } = toPromisedBenefits(catalogue.benefits, 'first', new Map(Object.entries(held)));
        expect(slugsOf([...promised, ...full]).toSorted()).toEqual(['blog', 'board', 'booth', 'talk']);
        expect(slugsOf(promised)).toContain('blog');
      }),
    );
  });
});
