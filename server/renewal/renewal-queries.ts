import type { Lang } from '#content/languages';
import type { CivilDate } from '#domain/civil-date';
import { findClosed } from '#domain/campaign';
import { money, type Money } from '#domain/money';
import {
  compareBenefits,
  isRenewalOffered,
  keptUntil,
  type BenefitChanges,
  type CountedBenefit,
} from '#domain/sponsorship-renewal';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';
import type { Person } from '#server/auth';
import { nameOfPromised } from '#server/catalogue/benefit-texts';
import { findFullBenefits, findFullYearOf } from '#server/catalogue/catalogue-store';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { fromDateColumn } from '#server/civil-date-column';
import { today } from '#server/clock';
import { toCurrency } from '#server/currency-column';
import { canEdit } from '#server/organisation/access';
import { getOffer } from '#server/pledge/offer-queries';
import { findLastSponsorship, type LastSponsorship } from '#server/renewal/renewal-store';
import { findRenewalInput, firstYearAfter } from '#server/renewal/renewal-input';

/**
 * The renewal of an organisation's sponsorship as its contact sees it. `until` is the last day of the term; `keptUntil` the last one on which its place is kept, null if
 * its level has as many as are asked for, or that day is over. `step`: `renew` it with one click; it is renewed and the renewal `waits` for a decision; `form`: what was chosen is not on offer any
 * more, or a detail is missing; `full`: no place is left; `closed`: nothing can be pledged now. Prices are of a year.
 */
export type RenewalView = Readonly<{
  reference: string;
  level: string;
  tier: string;
  until: CivilDate;
  isOver: boolean;
  keptUntil: CivilDate | null;
  step: 'renew' | 'waits' | 'form' | 'full' | 'closed';
  /** The renewal that waits. */
  renewal: string | null;
  years: number;
  /** All years together. */
  amount: Money | null;
  before: Money | null;
  price: Money | null;
  changes: BenefitChanges;
  addOns: readonly RenewedAddOn[];
}>;

/** What was added to the level: its price of a year before and now. `after` is null if it cannot be added any more; `isIncluded`: the level includes it by now. */
export type RenewedAddOn = Readonly<{ name: string; before: Money; after: Money | null; isIncluded: boolean }>;

/** The benefits of a level on offer, with how many of each, and whether there are only so many places. */
async function findBenefitsOf(tier: string, lang: Lang): Promise<(CountedBenefit & { isLimited: boolean })[]> {
  const offered = await findOfferedCatalogue();
  return (offered?.catalogue.benefits ?? []).flatMap(({ slug, name, translations = {}, capacity, tiers }) => {
    const held = tiers.find((each) => each.tier === tier);
    return held
      ? [
          {
            slug,
            name: nameOfPromised(lang, { slug, name, translations }),
            quantity: held.quantity,
            isLimited: capacity !== null,
          },
        ]
      : [];
  });
}

const toCounted = ({ slug, name, quantity }: CountedBenefit): CountedBenefit => ({ slug, name, quantity });

/** What was added to the level, compared with what is renewed. `included` are the benefits of the level that it brings. */
function toRenewed(
  { addOns, currency }: LastSponsorship,
  renewed: SponsorshipInput | null,
  included: readonly Readonly<{ slug: string }>[],
  lang: Lang,
): RenewedAddOn[] {
  return addOns.map(({ slug, name, translations, price }) => ({
    name: nameOfPromised(lang, { slug, name, translations }),
    before: money(price, toCurrency(currency)),
    after: renewed?.addOns.find((each) => each.slug === slug)?.price ?? null,
    isIncluded: included.some((each) => each.slug === slug),
  }));
}

/** What can be renewed of an organisation, for a contact who may. Null if there is nothing, or it is not offered yet or any more. */
export async function findRenewal(person: Person, organisationId: bigint, lang: Lang): Promise<RenewalView | null> {
  if (!(await canEdit(person, organisationId))) return null;
  const last = await findLastSponsorship(organisationId);
  if (!last?.tier || !last.termUntil) return null;
  const [until, day] = [fromDateColumn(last.termUntil), today()];
  const waits = last.renewals[0] ?? null;
  if (!isRenewalOffered(until, day) || (!last.isLast && !waits)) return null;
  const { slug, name } = last.tier;
  const [{ campaign, offer }, benefits] = await Promise.all([getOffer('sponsorship'), findBenefitsOf(slug, lang)]);
  const parsed = await findRenewalInput(last, offer);
  const currency = toCurrency(last.currency);
  const price = parsed?.price ?? null;
  const before = last.tierPrice === null || price?.currency !== currency ? null : money(last.tierPrice, currency);
  const full = parsed && (await findFullYearOf(slug, firstYearAfter(last), parsed.years, person.id, last.id)) !== null;
  const step = waits
    ? 'waits'
    : findClosed(campaign.terms, day)
      ? 'closed'
      : !parsed
        ? 'form'
        : full
          ? 'full'
          : 'renew';
  const kept = keptUntil(until);
  const limited = benefits.flatMap((each) => (each.isLimited ? [each.slug] : []));
  const withoutPlace =
    step === 'renew' ? await findFullBenefits(limited, firstYearAfter(last), last.termYears ?? 1, last.id) : [];
  const hasPlace = ({ slug }: Readonly<{ slug: string }>) => !withoutPlace.includes(slug);
  const isOfLevel = ({ slug }: Readonly<{ slug: string }>) => !last.addOns.some((each) => each.slug === slug);
  return {
    reference: last.reference,
    level: name,
    tier: slug,
    until,
    isOver: until < day,
    keptUntil: last.tier.capacity === null || kept < day ? null : kept,
    step,
    renewal: waits?.reference ?? null,
    years: last.termYears ?? 1,
    amount: parsed?.amount ?? null,
    before,
    price,
    changes: compareBenefits(
      last.benefits.filter(isOfLevel).map((each) => toCounted({ ...each, name: nameOfPromised(lang, each) })),
      benefits.filter((each) => isOfLevel(each) || !hasPlace(each)).map(toCounted),
      new Set(withoutPlace),
    ),
    // One that is part of the level now, and full, is among the changes already.
    addOns: toRenewed({ ...last, addOns: last.addOns.filter(hasPlace) }, parsed, benefits, lang),
  };
}
