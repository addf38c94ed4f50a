import { takeFromLimit } from '#server/limit/limits';
import { readClient } from '#server/site/client-address';
import {
  listSupporters,
  readAsked,
  type SupportersAsked,
  type SupportersFound,
} from '#server/supporter/supporter-queries';

/** A page of the list, or that too many were asked for in a short time. */
export type SupportersSearched = SupportersFound | Readonly<{ kind: 'too-many'; asked: SupportersAsked }>;

/** One page of the list for a visitor (`listSupporters`), within what a client may ask for in a minute; those who cannot be told apart share what all of them may. */
export async function searchSupporters(params: Readonly<Record<string, unknown>>): Promise<SupportersSearched> {
  const { address } = await readClient();
  const seconds = await (address === null
    ? takeFromLimit('search-all', 'all')
    : takeFromLimit('search-client', address));
  return seconds === null ? listSupporters(params) : { kind: 'too-many', asked: readAsked(params) };
}
