import { FUNDING } from '#content/funding';
import { isOpen, type CampaignTerms } from '#domain/campaign';
import type { Catalogue } from '#domain/catalogue';
import type { CivilDate } from '#domain/civil-date';
import { toMajor, type Money } from '#domain/money';

/** The input of the manifest. `today` determines whether pledges are open; without a catalogue there are no levels. */
export type Offered = Readonly<{
  terms: Pick<CampaignTerms, 'currency' | 'firstDay' | 'lastDay' | 'membershipPrice'>;
  catalogue: Catalogue | null;
  today: CivilDate;
}>;

// Amounts in the manifest are JSON numbers in major units. These prices have few digits, so they are exact.
const toAmount = (m: Money) => ({ amount: Number(toMajor(m)), currency: m.currency });

/**
 * The site's ways to give as a funding manifest of FLOSS/fund, v1.0.0: levels and membership as the site offers them. It has no history, since a
 * demonstration has none. All URLs are on the manifest's own origin, `site`, so none needs a `wellKnown`.
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
        // In this format, an amount of 0 means any amount.
        { ...plans.oneTime, amount: 0, currency: terms.currency, frequency: 'one-time' as const, ...offer },
        { ...plans.membership, ...toAmount(terms.membershipPrice), frequency: 'yearly' as const, ...offer },
        ...levels,
      ],
      history: [],
    },
  };
}
