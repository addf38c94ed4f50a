import { describe, expect, it } from 'vitest';
import { foldCatalogueName, toCatalogueSlug, toFreeSlug } from '#domain/catalogue-slug';

describe('names', () => {
  it.each([
    ['Gold', 'GOLD'],
    ['Café', 'cafe'],
    ['Café', 'Cafe\u0301'],
    ['Gold plus', ' gold  Plus\u00a0'],
    ['Gold', 'Ｇｏｌｄ'],
  ])('%j and %j are one', (one, other) => expect(foldCatalogueName(one)).toBe(foldCatalogueName(other)));

  it('that differ in a letter are two', () => expect(foldCatalogueName('Gold')).not.toBe(foldCatalogueName('Golds')));
});

describe('a slug', () => {
  it.each([
    ['Logo on python.org', 'logo-on-python-org'],
    ['  Größe & Süße ', 'gro-e-su-e'],
    ['三', 'unnamed'],
    ['a'.repeat(300), 'a'.repeat(90)],
  ])('of %j is %j', (name, slug) => expect(toCatalogueSlug(name)).toBe(slug));

  it('that is taken gets the next number', () => {
    expect(toFreeSlug('Gold', [])).toBe('gold');
    expect(toFreeSlug('Gold', ['gold', 'gold-2'])).toBe('gold-3');
  });
});
