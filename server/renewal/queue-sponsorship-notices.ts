import { findClosed } from '#domain/campaign';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { now, today } from '#server/clock';
import { storeSponsorshipNotices } from '#server/renewal/renewal-store';

/**
 * Queues the emails to an organisation's primary contacts that its sponsorship ends soon or has ended, each once. Returns how many. Safe to repeat and to run late. None
 * is queued while the campaign takes no pledges.
 */
export async function queueSponsorshipNotices(at: Date = now()): Promise<number> {
  const { terms } = await getCurrentCampaign();
  return findClosed(terms, today(at)) ? 0 : storeSponsorshipNotices(today(at), at);
}
