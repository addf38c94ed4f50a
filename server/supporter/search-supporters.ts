import { headers } from 'next/headers';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { addressIn } from '#server/http/client-address';
import { takeFromOwnLimit } from '#server/rate-limit/rate-limits';
import {
  listSupporters,
  parseListParams,
  type SupportersParams,
  type SupportersFound,
} from '#server/supporter/supporter-queries';

/** A page of the list; or the rate limit was reached, with the seconds to wait. */
export type SupportersSearched =
  SupportersFound | Readonly<{ kind: 'too-many'; asked: SupportersParams; seconds: number }>;

/**
 * One page of the current campaign's list for a visitor (`listSupporters`), or that the client has reached its limit per minute. Clients that cannot be
 * distinguished share a limit, which refuses nobody: past it, a search is cheaper and goes through the list in parts.
 */
export async function searchSupporters(params: Readonly<Record<string, unknown>>): Promise<SupportersSearched> {
  const address = addressIn(await headers());
  if (address === null) {
    const isCrowded = (await takeFromOwnLimit('search-all', 'all')) !== null;
    return listSupporters(await getCurrentCampaign(), params, { inParts: isCrowded });
  }
  const seconds = await takeFromOwnLimit('search-client', address);
  if (seconds !== null) return { kind: 'too-many', asked: parseListParams(params), seconds };
  return listSupporters(await getCurrentCampaign(), params);
}
