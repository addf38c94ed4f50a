import { CURRENCY } from '#content/campaign';
import type { Catalogue } from '#domain/catalogue';
import { majorUnits } from '#domain/money';

const LEVELS = [
  { slug: 'stamm', name: 'Stamm', price: 6_000, logoWidth: 320, capacity: 2 },
  { slug: 'ast', name: 'Ast', price: 2_400, logoWidth: 260, capacity: null },
  { slug: 'zweig', name: 'Zweig', price: 600, logoWidth: 200, capacity: null },
];

const toTiers = (count: number) => LEVELS.slice(0, count).map(({ slug }) => ({ tier: slug, quantity: null }));

/** The catalogue of a year as content declares it, in the first language. */
export function catalogueOfYear(year: number): Catalogue {
  return {
    year,
    currency: CURRENCY,
    groups: [{ slug: 'dank', name: 'Dank', order: 0 }],
    tiers: LEVELS.map(({ price, ...level }, order) => ({
      ...level,
      order,
      price: majorUnits(price, CURRENCY),
      published: true,
    })),
    benefits: [
      { slug: 'tafel', name: 'Tafel an der Wiese', description: 'Mit deinem Namen.', group: 'dank', tiers: toTiers(1) },
      { slug: 'logo', name: 'Logo auf der Website', description: 'Mit Link.', group: 'dank', tiers: toTiers(3) },
    ].map((benefit, order) => ({ ...benefit, order, capacity: null, assets: [] })),
  };
}
