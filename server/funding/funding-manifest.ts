import { FUNDING } from '#content/funding';
import { isOpen, type CampaignTerms } from '#domain/campaign';
import type { Catalogue } from '#domain/catalogue';
import type { CivilDate } from '#domain/civil-date';
import { toMajor, type Money } from '#domain/money';

/** What the manifest is made of: `today` tells whether pledges are taken; no catalogue, no levels. */
export type Offered = Readonly<{
  terms: Pick<CampaignTerms, 'currency' | 'firstDay' | 'lastDay' | 'membershipPrice'>;
  catalogue: Catalogue | null;
  today: CivilDate;
}>;

// The manifest's amounts are JSON numbers of major units; these are prices of a few digits.
const toAmount = (m: Money) => ({ amount: Number(toMajor(m)), currency: m.currency });

/**
 * The site's ways to support in FLOSS/fund's funding manifest, v1.0.0: levels and membership as the site offers them. No history, since a
 * demonstration has none. Everything stands on the manifest's own origin, `site`, so nothing needs a `wellKnown`.
 */
export function toFundingManifest(site: string, { terms, catalogue, today }: Offered) {
  const { entity, project, channel, plans } = FUNDING;
  const open = isOpen(terms, today);
  const offer = {
    status: open ? ('active' as const) : ('inactive' as const),
    channels: [channel.guid],
  };
  const levels = (catalogue?.tiers ?? []).map(({ slug, name, price, published }) => ({
    guid: `${slug}-${plans.sponsor.suffix}`,
    name: plans.sponsor.name.replace('{level}', () => name),
    description: plans.sponsor.description,
    ...toAmount(price),
    frequency: 'yearly' as const,
    ...offer,
    status: open && published ? ('active' as const) : ('inactive' as const),
  }));
  return {
    version: 'v1.0.0',
    entity: { ...entity, webpageUrl: { url: `${site}/` } },
    projects: [{ ...project, webpageUrl: { url: `${site}/` }, repositoryUrl: { url: `${site}/follow` } }],
    funding: {
      channels: [{ ...channel, address: `${site}/give` }],
      plans: [
        // By the format an amount of 0 means any amount.
        { ...plans.oneTime, amount: 0, currency: terms.currency, frequency: 'one-time' as const, ...offer },
        { ...plans.membership, ...toAmount(terms.membershipPrice), frequency: 'yearly' as const, ...offer },
        ...levels,
      ],
      history: [],
    },
  };
}
