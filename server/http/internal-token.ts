import { createHmac, timingSafeEqual } from 'node:crypto';
import { getEnv } from '#server/env';

/** What this site calls itself for: making its pages anew. */
export type OwnPurpose = 'refresh public pages';

/** The word by which the site knows its own call; nobody without AUTH_SECRET can make it. */
export function internalToken(purpose: OwnPurpose): string {
  return createHmac('sha256', getEnv().AUTH_SECRET).update(purpose).digest('base64url');
}

/** Whether a word is the site's own for that purpose, compared in constant time. */
export function isInternalToken(purpose: OwnPurpose, given: string | null): boolean {
  const word = Buffer.from(internalToken(purpose));
  const other = Buffer.from(given ?? '');
  return other.length === word.length && timingSafeEqual(other, word);
}
