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
 * Counts a search for names. Null: allowed. Otherwise the client has reached its limit per minute, and the number is the seconds to wait. Clients
 * that cannot be distinguished share one limit.
 */
function limitSearch(headers: Headers): Promise<number | null> {
  const address = addressIn(headers);
  return address === null ? takeFromOwnLimit('search-all', 'all') : takeFromOwnLimit('search-client', address);
}

/** One page of the current campaign's list for a visitor (`listSupporters`), or that the rate limit was reached (`limitSearch`). */
export async function searchSupporters(params: Readonly<Record<string, unknown>>): Promise<SupportersSearched> {
  const seconds = await limitSearch(await headers());
  if (seconds !== null) return { kind: 'too-many', asked: parseListParams(params), seconds };
  return listSupporters(await getCurrentCampaign(), params);
}
