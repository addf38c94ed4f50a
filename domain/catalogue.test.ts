import { describe, expect, expectTypeOf, it } from 'vitest';

import { parseCatalogue, type Catalogue } from '#domain/catalogue';
import { money } from '#domain/money';

const tier = {
  slug: 'partner',
  name: 'Partner',
  order: 0,
  price: 1_100_000,
  capacity: 4,
  logoWidth: 225,
  published: true,
};
const benefit = {
  slug: 'logo',
  name: 'Logo on the site',
  description: 'Shown to every visitor.',
  group: 'foundation',
  order: 0,
  capacity: null,
  tiers: [{ tier: 'partner', quantity: null }],
};
const json = {
  year: 2026,
  currency: 'USD',
  groups: [{ slug: 'foundation', name: 'Foundation', order: 0 }],
  tiers: [tier],
  benefits: [benefit],
};
const problemsOf = (catalogue: unknown) => {
  const parsed = parseCatalogue(catalogue);
  return parsed.ok ? [] : parsed.problems;
};

describe('parseCatalogue', () => {
  it('reads prices as whole minor units of its currency', () => {
    const parsed = parseCatalogue(json);
    expect(parsed).toEqual({
      ok: true,
      catalogue: { ...json, tiers: [{ ...tier, price: money(1_100_000n, 'USD') }] },
    });
  });

  it.each([
    ['no catalogue', null, ''],
    ['a year in words', { ...json, year: '2026' }, 'year'],
    ['a currency that is none', { ...json, currency: 'XXX' }, 'currency'],
    ['no levels', { ...json, tiers: [] }, 'tiers'],
    ['half a cent', { ...json, tiers: [{ ...tier, price: 0.5 }] }, 'tiers.0.price'],
    ['less than nothing', { ...json, tiers: [{ ...tier, price: -1 }] }, 'tiers.0.price'],
    ['no places', { ...json, tiers: [{ ...tier, capacity: 0 }] }, 'tiers.0.capacity'],
    ['a slug with spaces', { ...json, tiers: [{ ...tier, slug: 'a b' }] }, 'tiers.0.slug'],
    ['a nameless level', { ...json, tiers: [{ ...tier, name: ' ' }] }, 'tiers.0.name'],
    ['more than a database counts', { ...json, tiers: [{ ...tier, order: 2 ** 31 }] }, 'tiers.0.order'],
    ['an unknown field', { ...json, tiers: [{ ...tier, colour: 'red' }] }, 'tiers.0'],
    ['a published level for free', { ...json, tiers: [{ ...tier, price: 0 }] }, 'tiers.0.price'],
    ['a group that is none', { ...json, benefits: [{ ...benefit, group: 'moon' }] }, 'benefits.0.group'],
    [
      'a level that is none',
      { ...json, benefits: [{ ...benefit, tiers: [{ tier: 'gold', quantity: 1 }] }] },
      'benefits.0.tiers.0.tier',
    ],
    [
      'a level twice in a benefit',
      { ...json, benefits: [{ ...benefit, tiers: [...benefit.tiers, ...benefit.tiers] }] },
      'benefits.0.tiers.1.tier',
    ],
    ['a level twice', { ...json, tiers: [tier, tier] }, 'tiers.1.slug'],
    ['a benefit twice', { ...json, benefits: [benefit, benefit] }, 'benefits.1.slug'],
    ['a group twice', { ...json, groups: [...json.groups, ...json.groups] }, 'groups.1.slug'],
  ])('refuses %s and says where', (_, catalogue, path) => {
    const problems = problemsOf(catalogue);
    expect(problems.map((each) => each.path)).toEqual([path]);
    expect(problems[0]?.problem).not.toBe('');
  });

  it('lets a level that is not published be free', () => {
    expect(parseCatalogue({ ...json, tiers: [{ ...tier, price: 0, published: false }] }).ok).toBe(true);
  });

  it('tells all that is wrong at once', () => {
    expect(problemsOf({ ...json, year: 0, currency: '' }).map(({ path }) => path)).toEqual(['year', 'currency']);
  });

  it('holds money, never a number of something', () => {
    expectTypeOf<number>().not.toExtend<Catalogue['tiers'][number]['price']>();
  });
});
