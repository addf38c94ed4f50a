import { createHash, createHmac } from 'node:crypto';
import { getEnv } from '#server/env';

/** Minutes a sign-in link lives. */
export const LINK_MINUTES = 10;

/**
 * The secret that a link carries, made from its row's id and the site's secret: the database holds only a hash of it, and the worker can
 * make it again when it writes the email.
 */
export function toLinkToken(id: string): string {
  return createHmac('sha256', getEnv().AUTH_SECRET).update(`sign-in ${id}`).digest('base64url');
}

/** What the database keeps of a link's secret. */
export function toTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
