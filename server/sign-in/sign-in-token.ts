import { sign, signaturesOf } from '#server/signature';
import { hashToken } from '#server/hash-token';

/** Minutes until a sign-in link expires. */
export const LINK_MINUTES = 10;

/**
 * The token in a link, derived from its row's id and the site's secret. The database stores only its hash, and the worker derives it again when it writes the
 * email.
 */
export function toLinkToken(id: string): string {
  return sign('sign-in-link', id);
}

/** The token of an earlier link, which may have been made with an older AUTH_SECRET. Undefined if none of the secrets matches. */
export function findLinkToken(id: string, tokenHash: string): string | undefined {
  const tokens = signaturesOf('sign-in-link', id).map((signature) => signature.toString('base64url'));
  return tokens.find((token) => hashToken(token) === tokenHash);
}
