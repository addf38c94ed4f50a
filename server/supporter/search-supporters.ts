import { headers } from 'next/headers';
import { getCurrentCampaign } from '#server/campaign/campaign-queries';
import { limitSearch } from '#server/http/search-rate-limit';
import {
  listSupporters,
  readAsked,
  type SupportersAsked,
  type SupportersFound,
} from '#server/supporter/supporter-queries';

/** A page of the list, or that too many were asked for in a short time, and the seconds until it goes on. */
export type SupportersSearched =
  SupportersFound | Readonly<{ kind: 'too-many'; asked: SupportersAsked; seconds: number }>;

/** One page of the current campaign's list for a visitor (`listSupporters`), or that they have asked too often (`limitSearch`). */
export async function searchSupporters(params: Readonly<Record<string, unknown>>): Promise<SupportersSearched> {
  const seconds = await limitSearch(await headers());
  if (seconds !== null) return { kind: 'too-many', asked: readAsked(params), seconds };
  return listSupporters(await getCurrentCampaign(), params);
}
