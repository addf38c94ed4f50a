import { describe, expect, it } from 'vitest';
import { civilDate } from '#domain/civil-date';
import { checkCatalogue, type Catalogue } from '#domain/catalogue';
import { cloneCatalogue } from '#domain/catalogue-clone';
import { majorUnits } from '#domain/money';

const tier = (slug: string, published: boolean) => ({
  slug,
  name: slug,
  order: 0,
  price: majorUnits(5_000, 'USD'),
  capacity: 3,
  logoWidth: 200,
  published,
});
const benefit = (slug: string, tiers: readonly string[]) => ({
  slug,
  name: slug,
  description: '',
  group: 'all',
  order: 0,
  capacity: null,
  tiers: tiers.map((each) => ({ tier: each, quantity: 2 })),
  assets: [],
});
const catalogue: Catalogue = {
  year: 2026,
  currency: 'USD',
  groups: [{ slug: 'all', name: 'All', order: 0 }],
  tiers: [tier('gold', true), tier('gone', false)],
  benefits: [benefit('both', ['gold', 'gone']), benefit('only-gone', ['gone']), benefit('apart', [])],
};

describe('a cloned catalogue', () => {
  const clone = cloneCatalogue(catalogue, 2027);

  it('has what is offered, and is a valid catalogue of its year', () => {
    expect(clone).toMatchObject({ year: 2027, currency: 'USD', tiers: [tier('gold', true)] });
    expect(checkCatalogue(clone)).toMatchObject({ ok: true });
  });

  it('leaves out what only levels off offer include, and keeps what is available separately', () => {
    expect(clone.benefits).toEqual([benefit('both', ['gold']), benefit('apart', [])]);
  });

  it('asks for the same by days of its own year', () => {
    const slide = { slug: 'slide', kind: 'image', title: 'A slide', help: '', choices: [] } as const;
    const leap = { ...slide, slug: 'leap', dueOn: civilDate('2024-02-29') };
    const assets = [leap, { ...slide, dueOn: civilDate('2024-04-08') }, { ...slide, slug: 'any', dueOn: null }];
    const of = { ...catalogue, year: 2024, benefits: [{ ...benefit('both', ['gold']), assets }] };
    expect(cloneCatalogue(of, 2025).benefits[0]?.assets.map(({ dueOn }) => dueOn)).toEqual([
      '2025-02-28',
      '2025-04-08',
      null,
    ]);
  });

  it('is the same again for the same year', () => expect(cloneCatalogue(clone, 2027)).toEqual(clone));
});
