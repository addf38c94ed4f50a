import { findClosed, type CampaignClosed, type CampaignTerms } from '#domain/campaign';
import { defineMessages, type Messages } from '#content/messages/define-messages';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import { dayOf, getPublicState } from '#server/public/public-state';

/** Why no pledge can be made to the current campaign on the day public pages are as of; null while one can, and where nothing can be read. */
export async function readClosed(): Promise<CampaignClosed | null> {
  const state = await getPublicState();
  return state && findClosed(state.terms, dayOf(state.figures));
}

/** Why no pledge can be made to the current campaign today, asked of the database: for pages made per request. */
export async function findClosedToday(): Promise<CampaignClosed | null> {
  return closedToday((await getCurrentCampaign()).terms);
}

/** Why no pledge can be made to a campaign of these terms today. */
export function closedToday(terms: CampaignTerms): CampaignClosed | null {
  return findClosed(terms, today());
}

const NOTHING_ELSE: Messages<never> = defineMessages('none', {});

/** The messages that stand in for a page's own while no pledge can be made, under the same keys; to be given after them. */
export function messagesWhileClosed(
  closed: CampaignClosed | null,
  otherwise: Partial<Record<CampaignClosed['phase'], Messages>>,
): Messages<never> {
  return (closed && otherwise[closed.phase]) ?? NOTHING_ELSE;
}
