import { headers } from 'next/headers';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { addressIn } from '#server/http/client-address';
import { takeFromOwnLimit } from '#server/limit/limits';
import {
  listSupporters,
  readAsked,
  type SupportersAsked,
  type SupportersFound,
} from '#server/supporter/supporter-queries';

/** A page of the list, or that too many were asked for in a short time, and the seconds until it goes on. */
export type SupportersSearched =
  SupportersFound | Readonly<{ kind: 'too-many'; asked: SupportersAsked; seconds: number }>;

/**
 * Counts a search for names. Null: go on. Otherwise the client has asked as often as it may in a minute (those who cannot be told apart share
 * what all of them may), and these are the seconds until it can search again.
 */
function limitSearch(headers: Headers): Promise<number | null> {
  const address = addressIn(headers);
  return address === null ? takeFromOwnLimit('search-all', 'all') : takeFromOwnLimit('search-client', address);
}

/** One page of the current campaign's list for a visitor (`listSupporters`), or that they have asked too often (`limitSearch`). */
export async function searchSupporters(params: Readonly<Record<string, unknown>>): Promise<SupportersSearched> {
  const seconds = await limitSearch(await headers());
  if (seconds !== null) return { kind: 'too-many', asked: readAsked(params), seconds };
  return listSupporters(await getCurrentCampaign(), params);
}
