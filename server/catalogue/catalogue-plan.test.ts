import { describe, expect, it } from 'vitest';
import type { Catalogue } from '#domain/catalogue';
import { majorUnits } from '#domain/money';
import { toBeforeAndAfter, toCatalogueChanges, type OldCatalogue } from '#server/catalogue/catalogue-changes';
import { toPlan } from '#server/catalogue/catalogue-plan';

const gold = {
  slug: 'gold',
  name: 'Gold',
  order: 0,
  price: majorUnits(50, 'USD'),
  capacity: 2,
  logoWidth: 200,
  published: true,
};
const talk = {
  slug: 'talk',
  name: 'A talk',
  description: 'Short.',
  group: 'all',
  order: 0,
  capacity: null,
  tiers: [{ tier: 'gold', quantity: 1 }],
  assets: [],
};
const catalogue = (over: Partial<Catalogue> = {}): Catalogue => ({
  year: 2027,
  currency: 'USD',
  groups: [{ slug: 'all', name: 'All', order: 0 }],
  tiers: [gold],
  benefits: [talk],
  ...over,
});

/** The rows of a catalogue, as the database has them. */
function stored({ tiers, benefits, membership }: Catalogue): OldCatalogue {
  return {
    membershipPrice: membership?.price.amount ?? null,
    membershipLeast: membership?.least.amount ?? null,
    tiers: tiers.map(({ order, price, ...tier }, id) => ({
      ...tier,
      id,
      position: order,
      price: price.amount,
      soldApart: false,
      benefits: benefits.flatMap((benefit, benefitId) =>
        benefit.tiers.flatMap(({ tier: slug, quantity }) =>
          slug === tier.slug ? [{ tierId: id, benefitId, quantity }] : [],
        ),
      ),
    })),
    benefits: benefits.map(({ order, ...benefit }, id) => ({
      ...benefit,
      id,
      position: order,
      groupName: 'All',
      addOnPrice: null,
      conflicts: [],
      published: true,
    })),
  };
}

function planOf(old: Catalogue | undefined, next: Catalogue) {
  const rows = old && stored(old);
  return toPlan(toBeforeAndAfter(rows, toCatalogueChanges(rows, next)));
}

describe('a plan', () => {
  it('of a new year names each level, each benefit, and what includes what', () => {
    expect(planOf(undefined, catalogue())).toEqual([
      { kind: 'level-added', name: 'Gold' },
      { kind: 'benefit-added', name: 'A talk' },
      { kind: 'included', level: 'Gold', benefit: 'A talk', quantity: 1 },
    ]);
  });

  it('has each changed field before and after', () => {
    const next = catalogue({
      tiers: [{ ...gold, price: majorUnits(60, 'USD'), capacity: 5 }],
      benefits: [{ ...talk, description: 'Long.' }],
    });
    expect(planOf(catalogue(), next)).toEqual([
      {
        kind: 'level-changed',
        name: 'Gold',
        fields: [
          { field: 'price', before: '5000', after: '6000' },
          { field: 'capacity', before: 2, after: 5 },
        ],
      },
      {
        kind: 'benefit-changed',
        name: 'A talk',
        fields: [{ field: 'description', before: 'Short.', after: 'Long.' }],
      },
    ]);
  });

  it('says that translations have changed, however a database orders them', () => {
    const es = { name: 'Charla', description: '' };
    const fil = { name: 'Usapan', description: '' };
    const translated = (translations: object) => catalogue({ benefits: [{ ...talk, ...translations }] });
    const old = translated({ translations: { es, fil } });
    expect(planOf(old, translated({ translations: { fil, es } }))).toEqual([]);
    expect(planOf(old, translated({ translations: {} }))).toMatchObject([
      { kind: 'benefit-changed', fields: [{ field: 'translations', after: '{}' }] },
    ]);
    // A file of before translations leaves them.
    expect(planOf(old, catalogue())).toEqual([]);
  });

  it('says what goes off offer, comes back, and is no longer included', () => {
    const off = catalogue({ tiers: [{ ...gold, published: false }], benefits: [] });
    expect(planOf(catalogue(), off)).toMatchObject([
      { kind: 'level-gone', name: 'Gold' },
      { kind: 'benefit-gone', name: 'A talk' },
      { kind: 'no-longer-included', level: 'Gold', benefit: 'A talk' },
    ]);
    expect(planOf(off, catalogue({ benefits: [] }))).toEqual([{ kind: 'level-back', name: 'Gold' }]);
  });

  it('is empty for an equal catalogue, and for data of another kind', () => {
    expect(planOf(catalogue(), catalogue())).toEqual([]);
    expect(toPlan({ from: '2027-01-01' })).toEqual([]);
    expect(toPlan(null)).toEqual([]);
  });
});
