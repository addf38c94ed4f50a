import { createHash } from 'node:crypto';
import { sign, signaturesOf } from '#server/signature';

/** Minutes a sign-in link lives. */
export const LINK_MINUTES = 10;

const linkText = (id: string) => `sign-in ${id}`;

/**
 * The secret that a link carries, made from its row's id and the site's secret: the database holds only a hash of it, and the worker can
 * make it again when it writes the email.
 */
export function toLinkToken(id: string): string {
  return sign(linkText(id));
}

/** The secret of a link that was asked for before, which may be of an older AUTH_SECRET; undefined where none of them made it. */
export function findLinkToken(id: string, tokenHash: string): string | undefined {
  const tokens = signaturesOf(linkText(id)).map((signature) => signature.toString('base64url'));
  return tokens.find((token) => toTokenHash(token) === tokenHash);
}

/** What the database keeps of a link's secret. */
export function toTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
