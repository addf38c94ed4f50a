import type { Catalogue, MembershipPrice } from '#domain/catalogue';
import { compare, type Money } from '#domain/money';

/** What a later catalogue changes for those who sponsor from its first day on: names, by slug the same level or benefit. */
export type OfferChange = Readonly<{
  newLevels: readonly Readonly<{ name: string; price: Money }>[];
  goneLevels: readonly string[];
  prices: readonly Readonly<{ name: string; before: Money; after: Money }>[];
  /** Benefits with another price as an add-on; null: not sold as one. */
  addOns: readonly Readonly<{ name: string; before: Money | null; after: Money | null }>[];
  /** What a membership costs, if that changes; null: as the campaign has it. */
  membership: Readonly<{ before: MembershipPrice | null; after: MembershipPrice | null }> | null;
  newBenefits: readonly string[];
  goneBenefits: readonly string[];
}>;

type Offer = Pick<Catalogue, 'tiers' | 'benefits' | 'membership'>;

const offered = ({ tiers }: Offer) => tiers.filter(({ published }) => published);

function missingFrom<T extends Readonly<{ slug: string }>>(
  list: readonly T[],
  others: readonly { slug: string }[],
): T[] {
  return list.filter(({ slug }) => !others.some((other) => other.slug === slug));
}

const isSame = (a: Money, b: Money) => a.currency === b.currency && compare(a, b) === 0;

function compareMembership(before: MembershipPrice | null, after: MembershipPrice | null): OfferChange['membership'] {
  const same =
    before && after ? isSame(before.price, after.price) && isSame(before.least, after.least) : before === after;
  return same ? null : { before, after };
}

/** Compares what is on offer with what will be. */
export function compareOffers(before: Offer, after: Offer): OfferChange {
  const [old, next] = [offered(before), offered(after)];
  return {
    newLevels: missingFrom(next, old).map(({ name, price }) => ({ name, price })),
    goneLevels: missingFrom(old, next).map(({ name }) => name),
    prices: next.flatMap(({ slug, name, price }) => {
      const was = old.find((tier) => tier.slug === slug);
      if (!was) return [];
      return isSame(was.price, price) ? [] : [{ name, before: was.price, after: price }];
    }),
    addOns: after.benefits.flatMap(({ slug, name, addOnPrice: is = null }) => {
      const was = before.benefits.find((benefit) => benefit.slug === slug)?.addOnPrice ?? null;
      return was === is || (was && is && isSame(was, is)) ? [] : [{ name, before: was, after: is }];
    }),
    membership: compareMembership(before.membership ?? null, after.membership ?? null),
    newBenefits: missingFrom(after.benefits, before.benefits).map(({ name }) => name),
    goneBenefits: missingFrom(before.benefits, after.benefits).map(({ name }) => name),
  };
}
