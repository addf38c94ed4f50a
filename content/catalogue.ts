import type { Benefit, Catalogue } from '#domain/catalogue';
import { civilDate } from '#domain/civil-date';
import { majorUnits } from '#domain/money';
import {
  CORE_BENEFITS,
  FOUNDATION_BENEFITS,
  PYCON_BENEFITS,
  PYPI_BENEFITS,
  type BenefitWords,
} from '#content/catalogue-benefits';
import { CURRENCY } from '#content/campaign';
import { GROUPS, LEVELS } from '#content/catalogue-levels';

const BY_GROUP: Readonly<Record<(typeof GROUPS)[number]['slug'], readonly BenefitWords[]>> = {
  foundation: FOUNDATION_BENEFITS,
  'pycon-us': PYCON_BENEFITS,
  pypi: PYPI_BENEFITS,
  'core-development': CORE_BENEFITS,
};

/** `Logo on the foundation’s blog` becomes `logo-on-the-foundations-blog`. */
function toSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('’', '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function toTiers(brings: BenefitWords['brings']): Benefit['tiers'] {
  const count = typeof brings === 'number' ? brings : brings.length;
  return LEVELS.slice(0, count).map(({ slug }, index) => ({
    tier: slug,
    quantity: typeof brings === 'number' ? null : (brings[index] ?? null),
  }));
}

/** The catalogue of a year as content declares it: eight levels, four groups, 47 benefits, prices in the campaign's currency. */
export function catalogueOfYear(year: number): Catalogue {
  return {
    year,
    currency: CURRENCY,
    groups: GROUPS,
    tiers: LEVELS.map(({ slug, name, price, logoWidth }, order) => ({
      slug,
      name,
      order,
      price: majorUnits(price, CURRENCY),
      capacity: null,
      logoWidth,
      published: true,
    })),
    benefits: GROUPS.flatMap((group) =>
      BY_GROUP[group.slug].map(({ name, description, brings, room, addOn, not = [], asks = [] }, order) => ({
        slug: toSlug(name),
        name,
        description,
        group: group.slug,
        order: group.order * 100 + order,
        capacity: room ?? null,
        tiers: toTiers(brings),
        ...(addOn === undefined ? {} : { addOnPrice: majorUnits(addOn, CURRENCY) }),
        ...(not.length > 0 ? { conflicts: not.map(toSlug) } : {}),
        assets: asks.map(({ slug, kind, title, help, choices = [], due }) => ({
          slug,
          kind,
          title,
          help,
          choices,
          dueOn: due === undefined ? null : civilDate(`${year}-${due}`),
        })),
      })),
    ),
  };
}
