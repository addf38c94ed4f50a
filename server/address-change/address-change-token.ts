import { hashToken } from '#server/hash-token';
import { sign, signaturesOf } from '#server/signature';

/** Hours that pass before a change by an admin takes effect, in which the old address can stop it. */
export const ADDRESS_CHANGE_HOURS = 72;

/** The token of the link that stops a change, derived from the change's id and the site's secret. The database stores only its hash. */
export function toStopToken(id: string): string {
  return sign('address-change', id);
}

/** The token of an earlier link, which may have been made with an older AUTH_SECRET. Undefined if none of the secrets matches. */
export function findStopToken(id: string, tokenHash: string): string | undefined {
  const tokens = signaturesOf('address-change', id).map((signature) => signature.toString('base64url'));
  return tokens.find((token) => hashToken(token) === tokenHash);
}
