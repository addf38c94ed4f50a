import { takeFromOwnLimit } from '#server/limit/own-limits';
import { addressIn } from '#server/http/client-address';

/**
 * Counts a search for names. Null: go on. Otherwise the client has asked as often as it may in a minute (those who cannot be told apart share
 * what all of them may), and these are the seconds until it can search again.
 */
export function limitSearch(headers: Headers): Promise<number | null> {
  const address = addressIn(headers);
  return address === null ? takeFromOwnLimit('search-all', 'all') : takeFromOwnLimit('search-client', address);
}
