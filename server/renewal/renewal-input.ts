import { toRenewedAddOns } from '#domain/add-on';
import { parsePledgeJson, type PledgeOffer } from '#domain/pledge-parsing';
import type { SponsorshipInput } from '#domain/sponsorship-pledge';
import { yearOf } from '#domain/story-timeline';
import { findFullBenefits } from '#server/catalogue/catalogue-store';
import { today } from '#server/clock';
import type { LastSponsorship } from '#server/renewal/renewal-store';

function recognitionOf({ showName, showAmount }: LastSponsorship) {
  if (!showName) return 'anonymous';
  return showAmount ? 'named' : 'named-without-amount';
}

/** The first calendar year of the places of a renewal that is made today. */
export const firstYearAfter = ({ firstYear, termYears }: LastSponsorship) =>
  Math.max(yearOf(today()), (firstYear ?? 0) + (termYears ?? 0));

/** The slugs of what was added to the level and can be added again: it is sold still, and has a place in every year of the term. */
async function findAddOns(last: LastSponsorship, { tiers, benefits = [] }: PledgeOffer): Promise<readonly string[]> {
  const tier = tiers.find(({ slug }) => slug === last.tier?.slug);
  const before = last.addOns.map(({ slug }) => slug);
  const sold = tier && before.length > 0 ? toRenewedAddOns(before, tier, benefits) : [];
  const full = sold.length > 0 ? await findFullBenefits(sold, firstYearAfter(last), last.termYears ?? 1, last.id) : [];
  return sold.filter((slug) => !full.includes(slug));
}

/** The answers of a sponsorship for the same term at today's prices, with what can be added still. Null if its level is not on offer any more, or something is missing. */
export async function findRenewalInput(last: LastSponsorship, offer: PledgeOffer): Promise<SponsorshipInput | null> {
  const { tier, organisation, termYears, parts } = last;
  if (!tier || !organisation || !termYears) return null;
  const body = {
    kind: 'sponsorship',
    tier: tier.slug,
    addOns: await findAddOns(last, offer),
    years: termYears,
    instalments: parts / termYears,
    organisation: organisation.publicName,
    website: organisation.website,
    billingEmail: organisation.billingEmail,
    recognition: recognitionOf(last),
  };
  const parsed = parsePledgeJson(body, offer);
  return parsed.ok && parsed.input.kind === 'sponsorship' ? parsed.input : null;
}
