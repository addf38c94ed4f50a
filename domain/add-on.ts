import type { Benefit, Tier } from '#domain/catalogue';
import type { FieldParser } from '#domain/field-parser';
import type { Money } from '#domain/money';

/** A benefit as it is offered: the levels that include it, and at which price others can add it. */
export type OfferedBenefit = Pick<Benefit, 'slug' | 'name' | 'tiers' | 'addOnPrice' | 'conflicts'>;

/** What a sponsorship adds to its level, with the price for one year as it was when it was chosen. */
export type AddOn = Readonly<{ slug: string; name: string; price: Money }>;

/** Whether a level includes a benefit. */
const includes = (tier: string, { tiers }: OfferedBenefit) => tiers.some((each) => each.tier === tier);

/** Whether a sponsor at a level can add a benefit: it has a price, the level does not include it, and nothing is added to what is sold apart. */
function isAddOnOf({ slug, soldApart }: Pick<Tier, 'slug' | 'soldApart'>, benefit: OfferedBenefit): boolean {
  return benefit.addOnPrice !== undefined && !soldApart && !includes(slug, benefit);
}

/** The slugs in the field `addOns`: an array in JSON, a text with spaces in a form. Null if it is neither. */
function readSlugs(parser: FieldParser): readonly string[] | null {
  const sent = parser.raw('addOns') ?? (parser.from === 'form' ? '' : []);
  if (parser.from === 'form' && typeof sent === 'string') return sent.split(' ').filter(Boolean);
  const isList = Array.isArray(sent) && sent.every((slug) => typeof slug === 'string');
  return isList && parser.from === 'json' ? sent : parser.refuse('addOns', 'wrong-type');
}

/**
 * Reads the benefits that are added to a level, in the order of the catalogue. Refused: what is not sold as an add-on, what the level includes already, and what conflicts
 * with another one or with what the level includes. Null if it is refused.
 */
export function readAddOns(
  parser: FieldParser,
  tier: Pick<Tier, 'slug' | 'soldApart'>,
  benefits: readonly OfferedBenefit[],
): readonly AddOn[] | null {
  const slugs = readSlugs(parser);
  if (slugs === null) return null;
  const chosen = benefits.filter(({ slug }) => slugs.includes(slug));
  if (chosen.length < new Set(slugs).size) return parser.refuse('addOns', 'not-a-choice');
  if (chosen.length > 0 && tier.soldApart) return parser.refuse('addOns', 'add-on-apart');
  for (const benefit of chosen) {
    const { name, conflicts = [] } = benefit;
    if (includes(tier.slug, benefit)) return parser.refuse('addOns', 'add-on-included', name);
    if (benefit.addOnPrice === undefined) return parser.refuse('addOns', 'not-a-choice');
    const against = benefits.filter((other) => conflicts.includes(other.slug));
    const included = against.find((other) => includes(tier.slug, other));
    if (included) return parser.refuse('addOns', 'add-on-conflict-level', name, included.name);
    const added = against.find((other) => chosen.includes(other));
    if (added) return parser.refuse('addOns', 'add-on-conflict', name, added.name);
  }
  return chosen.flatMap(({ slug, name, addOnPrice: price }) => (price ? [{ slug, name, price }] : []));
}

/** Of what was added before, what can be added to a level now, at today's prices; without what conflicts with what the level includes, or with an earlier one. */
export function toRenewedAddOns(
  slugs: readonly string[],
  tier: Pick<Tier, 'slug' | 'soldApart'>,
  benefits: readonly OfferedBenefit[],
): readonly string[] {
  const kept: OfferedBenefit[] = [];
  for (const benefit of benefits) {
    if (!slugs.includes(benefit.slug) || !isAddOnOf(tier, benefit)) continue;
    const against = benefits.filter(({ slug }) => benefit.conflicts?.includes(slug));
    if (!against.some((other) => includes(tier.slug, other) || kept.includes(other))) kept.push(benefit);
  }
  return kept.map(({ slug }) => slug);
}
