import { findClosed, type CampaignClosed, type CampaignTerms } from '#domain/campaign';
import type { Messages } from '#content/messages/define-messages';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { today } from '#server/clock';
import type { FoundationTexts } from '#server/i18n/translate';
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

/** Texts that replace a page's own with the same keys while no pledge can be made. Pass them after the page's. */
export function messagesWhileClosed(
  closed: CampaignClosed | null,
  otherwise: Readonly<Record<CampaignClosed['phase'], readonly (Messages | FoundationTexts)[]>>,
): Messages<never>[] {
  // They add no key: those of the page are all there are.
  return closed ? [...(otherwise[closed.phase] as readonly Messages<never>[])] : [];
}
