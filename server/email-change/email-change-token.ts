import { hashToken } from '#server/hash-token';
import { sign, signaturesOf } from '#server/signature';

/** Hours in which both addresses must confirm. The worker reads it too, so it is in a file that needs no request. */
export const CHANGE_HOURS = 24;

/** Which of the two addresses a link is for. */
export type ChangeSide = 'old' | 'new';

/** The token of a link, derived from the change's id and the site's secret. The database stores only its hash. */
export function toChangeToken(id: string, side: ChangeSide): string {
  return sign('email-change', `${id} ${side}`);
}

/** The token of an earlier link, which may have been made with an older AUTH_SECRET. Undefined if none of the secrets matches. */
export function findChangeToken(id: string, side: ChangeSide, tokenHash: string): string | undefined {
  const tokens = signaturesOf('email-change', `${id} ${side}`).map((signature) => signature.toString('base64url'));
  return tokens.find((token) => hashToken(token) === tokenHash);
}
