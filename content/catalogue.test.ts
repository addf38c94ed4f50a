import { describe, expect, it } from 'vitest';
import { catalogueOfYear } from '#content/catalogue';
import { checkCatalogue } from '#domain/catalogue';
import { placesOf } from '#domain/catalogue-places';
import { formatShortMoney } from '#domain/money';

const catalogue = catalogueOfYear(2026);

describe('the demonstration catalogue', () => {
  it('holds together', () => {
    expect(checkCatalogue(catalogue)).toMatchObject({ ok: true });
  });

  it('has eight levels in four groups with 47 benefits, 20 of them limited', () => {
    expect(catalogue.tiers.map(({ price }) => formatShortMoney(price, 'en-US'))).toEqual([
      '$155,000',
      '$95,000',
      '$63,000',
      '$33,000',
      '$16,500',
      '$11,000',
      '$4,000',
      '$1,500',
    ]);
    expect(catalogue.groups).toHaveLength(4);
    expect(catalogue.benefits).toHaveLength(47);
    expect(catalogue.benefits.filter(({ capacity }) => capacity !== null)).toHaveLength(20);
  });

  it('sells two add-ons, of which one cannot go beside a booth', () => {
    const addOns = catalogue.benefits.filter(({ addOnPrice }) => addOnPrice);
    expect(addOns.map(({ slug, conflicts = [] }) => [slug, ...conflicts])).toEqual([
      ['featured-in-an-email-to-attendees'],
      ['table-at-the-job-fair-only', 'booth-in-the-hall'],
    ]);
  });

  it('gives each level its passes and the highest four places', () => {
    const passes = catalogue.benefits.find(({ name }) => name === 'Full conference passes');
    expect(passes?.tiers.map(({ quantity }) => quantity)).toEqual([25, 22, 18, 15, 10, 5, 2, 1]);
    expect(placesOf(catalogue, 'visionary')).toBe(4);
    expect(placesOf(catalogue, 'associate')).toBeNull();
  });
});
