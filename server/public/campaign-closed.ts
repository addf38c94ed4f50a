import { findClosed, type CampaignClosed, type CampaignTerms } from '#domain/campaign';
import { defineMessages, type Messages } from '#content/messages/define-messages';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { dayOf, getPublicState } from '#server/public/public-state';

/**
 * Why no pledge can be made to the current campaign, on the day of the public figures. Null while pledges are possible, and if no figures can be
 * read.
 */
export async function readClosed(): Promise<CampaignClosed | null> {
  const state = await getPublicState();
  return state && findClosed(state.terms, dayOf(state.figures));
}

/** Why no pledge can be made to the current campaign today, read from the database; for pages that are rendered per request. */
export async function findClosedToday(): Promise<CampaignClosed | null> {
  return closedToday((await getCurrentCampaign()).terms);
}

/** Why no pledge can be made to a campaign with these terms today. */
export function closedToday(terms: CampaignTerms): CampaignClosed | null {
  return findClosed(terms, today());
}

const NOTHING_ELSE: Messages<never> = defineMessages('none', {});

/** Messages that replace a page's own messages with the same keys while no pledge can be made. Pass them after the page's messages. */
export function messagesWhileClosed(
  closed: CampaignClosed | null,
  otherwise: Partial<Record<CampaignClosed['phase'], Messages>>,
): Messages<never> {
  return (closed && otherwise[closed.phase]) ?? NOTHING_ELSE;
}
