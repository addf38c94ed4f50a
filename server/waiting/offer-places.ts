import { findClosed } from '#domain/campaign';
import { yearOf } from '#domain/story-timeline';
import { offerEnd } from '#domain/waiting-list';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { findOfferedCatalogue } from '#server/catalogue/catalogue-queries';
import { now, today } from '#server/clock';
import { findLists, storeOffers } from '#server/waiting/waiting-store';

/** A waiting list: of a level (`tier`) or a limited benefit. */
export type WaitingList = Readonly<{ kind: string; slug: string }>;

/**
 * Passes on the places of a waiting list, or of all: offers that have ended expire, and free places are offered to those who wait longest. Nothing new is offered
 * outside the campaign's days, or of what the catalogue on offer does not have. Returns the number of offers. Safe to repeat and to run late.
 */
export async function offerPlaces(list: WaitingList | null = null, at: Date = now()): Promise<number> {
  const lists = list ? [list] : await findLists();
  if (lists.length === 0) return 0;
  const [campaign, offered] = await Promise.all([getCurrentCampaign(), findOfferedCatalogue()]);
  const closed = findClosed(campaign.terms, today(at));
  const until = offerEnd(at);
  const years = { year: yearOf(today(at)), untilYear: yearOf(today(until)) };
  let offers = 0;
  for (const { kind, slug } of lists) {
    const all =
      kind === 'tier' ? offered?.catalogue.tiers.filter(({ published }) => published) : offered?.catalogue.benefits;
    const isOpen = closed === null && (all ?? []).some((each) => each.slug === slug);
    offers += await storeOffers({ kind, slug, at, until, ...years, isOpen });
  }
  return offers;
}
