import { takeFromOwnLimit } from '#server/limit/own-limits';
import { addressIn } from '#server/http/client-address';
import { isInternalToken, internalToken } from '#server/http/internal-token';
import { INTERNAL_TOKEN_HEADER } from '#server/http/form-routes';
import { sendPage } from '#server/http/page-response';

const SECONDS_HEADER = 'x-pledgebook-seconds';

/** The seconds until there is room again, where this is the site's own request for the page of a refused search; else null. */
export function readRefused(headers: Headers): number | null {
  return isInternalToken('show a refusal', headers.get(INTERNAL_TOKEN_HEADER))
    ? Number(headers.get(SECONDS_HEADER))
    : null;
}

/**
 * The answer to a search for names beyond what a client may ask for in a minute (those who cannot be told apart share what all of them may): the page
 * itself, without names, with 429. Null: go on. A page cannot name its status, so it is asked for here and sent on.
 */
export async function limitSearch(headers: Headers, page: string): Promise<Response | null> {
  if (readRefused(headers) !== null) return null;
  const address = addressIn(headers);
  const seconds = await (address === null
    ? takeFromOwnLimit('search-all', 'all')
    : takeFromOwnLimit('search-client', address));
  if (seconds === null) return null;
  const wait = String(seconds);
  const ours = { [INTERNAL_TOKEN_HEADER]: internalToken('show a refusal'), [SECONDS_HEADER]: wait };
  return sendPage(page, 429, { 'Retry-After': wait }, ours);
}
