import { describe, expect, expectTypeOf, it } from 'vitest';

import { parseCatalogue, toCatalogueJson, type Catalogue } from '#domain/catalogue';
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
const asset = { slug: 'slide', kind: 'image', title: 'Your slide', help: '', choices: [], dueOn: '2026-04-08' };
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
  it('reads prices as integers of minor units in its currency', () => {
    const parsed = parseCatalogue(json);
    expect(parsed).toEqual({
      ok: true,
      catalogue: {
        ...json,
        tiers: [{ ...tier, price: money(1_100_000n, 'USD') }],
        // A file of before there were any.
        benefits: [{ ...benefit, assets: [] }],
      },
    });
  });

  it('reads prices of add-ons, conflicts and what is sold apart; each of two that conflict names the other', () => {
    const other = { ...benefit, slug: 'talk', conflicts: ['logo'], addOnPrice: null };
    const file = {
      ...json,
      tiers: [{ ...tier, soldApart: true }],
      benefits: [{ ...benefit, addOnPrice: 150_000, conflicts: [] }, other],
    };
    const parsed = parseCatalogue(file);
    expect(parsed).toMatchObject({
      ok: true,
      catalogue: {
        tiers: [{ soldApart: true }],
        benefits: [{ addOnPrice: money(150_000n, 'USD'), conflicts: ['talk'] }, { conflicts: ['logo'] }],
      },
    });
    if (!parsed.ok) return;
    const exported = toCatalogueJson(parsed.catalogue);
    expect(exported).toMatchObject({ benefits: [{ addOnPrice: 150_000, conflicts: ['talk'] }, { slug: 'talk' }] });
    expect(parseCatalogue(exported)).toEqual({ ok: true, catalogue: { ...parsed.catalogue, membership: null } });
  });

  it('reads translations of a benefit, which may be left out', () => {
    const benefits = [{ ...benefit, translations: { es: { name: 'Logotipo', description: '' } } }];
    const parsed = parseCatalogue({ ...json, benefits });
    expect(parsed).toMatchObject({ ok: true, catalogue: { benefits } });
    if (parsed.ok) expect(toCatalogueJson(parsed.catalogue)).toMatchObject({ ...json, benefits });
  });

  it.each([
    [
      'a translation into no language',
      { ...json, benefits: [{ ...benefit, translations: { Spanish: { name: 'Logotipo', description: '' } } }] },
      'benefits.0.translations.Spanish',
    ],
    [
      'a translation without a name',
      { ...json, benefits: [{ ...benefit, translations: { es: { name: '', description: '' } } }] },
      'benefits.0.translations.es.name',
    ],
    ['an add-on for free', { ...json, benefits: [{ ...benefit, addOnPrice: 0 }] }, 'benefits.0.addOnPrice'],
    [
      'an add-on that limits a level without places of its own',
      { ...json, tiers: [{ ...tier, capacity: null }], benefits: [{ ...benefit, capacity: 4, addOnPrice: 150_000 }] },
      'benefits.0.addOnPrice',
    ],
    ['a conflict with itself', { ...json, benefits: [{ ...benefit, conflicts: ['logo'] }] }, 'benefits.0.conflicts.0'],
    ['an unknown conflict', { ...json, benefits: [{ ...benefit, conflicts: ['talk'] }] }, 'benefits.0.conflicts.0'],
    ['a value that is not a catalogue', null, ''],
    ['a year as text', { ...json, year: '2026' }, 'year'],
    ['an unknown currency', { ...json, currency: 'XXX' }, 'currency'],
    ['no levels', { ...json, tiers: [] }, 'tiers'],
    ['half a cent', { ...json, tiers: [{ ...tier, price: 0.5 }] }, 'tiers.0.price'],
    ['a negative price', { ...json, tiers: [{ ...tier, price: -1 }] }, 'tiers.0.price'],
    ['no places', { ...json, tiers: [{ ...tier, capacity: 0 }] }, 'tiers.0.capacity'],
    ['a slug with spaces', { ...json, tiers: [{ ...tier, slug: 'a b' }] }, 'tiers.0.slug'],
    ['a level without a name', { ...json, tiers: [{ ...tier, name: ' ' }] }, 'tiers.0.name'],
    ['an integer too large for the database', { ...json, tiers: [{ ...tier, order: 2 ** 31 }] }, 'tiers.0.order'],
    ['an unknown field', { ...json, tiers: [{ ...tier, colour: 'red' }] }, 'tiers.0'],
    ['a published level for free', { ...json, tiers: [{ ...tier, price: 0 }] }, 'tiers.0.price'],
    ['an unknown group', { ...json, benefits: [{ ...benefit, group: 'moon' }] }, 'benefits.0.group'],
    [
      'an unknown level',
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
    ['an asset twice', { ...json, benefits: [{ ...benefit, assets: [asset, asset] }] }, 'benefits.0.assets.1.slug'],
    ['a group twice', { ...json, groups: [...json.groups, ...json.groups] }, 'groups.1.slug'],
  ])('refuses %s and says where', (_, catalogue, path) => {
    const problems = problemsOf(catalogue);
    expect(problems.map((each) => each.path)).toEqual([path]);
    expect(problems[0]?.problem).not.toBe('');
  });

  it.each([
    ['a kind that does not exist', { kind: 'video' }, 'kind'],
    ['no question', { title: '' }, 'title'],
    ['a day that does not exist', { dueOn: '2026-02-30' }, 'dueOn'],
    ['a choice of one', { kind: 'choice', choices: ['Yes'] }, 'choices'],
    ['a choice of the same twice', { kind: 'choice', choices: ['Yes', 'Yes'] }, 'choices'],
    ['a picture with choices', { choices: ['Yes', 'No'] }, 'choices'],
  ])('refuses an asset with %s', (_, wrong, path) => {
    const benefits = [{ ...benefit, assets: [{ ...asset, ...wrong }] }];
    expect(problemsOf({ ...json, benefits }).map((each) => each.path)).toEqual([`benefits.0.assets.0.${path}`]);
  });

  it.each([
    ['its level has places of its own', { capacity: 4 }],
    ['it has no limit', { capacity: null }, [{ ...tier, capacity: null }]],
    ['no level includes it', { capacity: 4, tiers: [] }, [{ ...tier, capacity: null }]],
  ])('allows an add-on if %s', (_, over, tiers: object[] = [tier]) => {
    expect(problemsOf({ ...json, tiers, benefits: [{ ...benefit, addOnPrice: 150_000, ...over }] })).toEqual([]);
  });

  it('allows an unpublished level to be free', () => {
    expect(parseCatalogue({ ...json, tiers: [{ ...tier, price: 0, published: false }] }).ok).toBe(true);
  });

  it('reports all errors together', () => {
    expect(problemsOf({ ...json, year: 0, currency: '' }).map(({ path }) => path)).toEqual(['year', 'currency']);
  });

  it('has prices of type Money, never number', () => {
    expectTypeOf<number>().not.toExtend<Catalogue['tiers'][number]['price']>();
  });
});
