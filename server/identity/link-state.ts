import { now } from '#server/clock';
import { findLinkByHash } from '#server/identity/sign-in-store';
import { toTokenHash } from '#server/identity/sign-in-token';

/** Whether a link would still sign in. Looking never uses it up. A link that is unknown and well-formed was used, or has been swept away. */
export async function readLinkState(token: unknown): Promise<'open' | 'expired' | 'used' | 'mangled'> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return 'mangled';
  const link = await findLinkByHash(toTokenHash(token));
  if (!link) return 'used';
  return link.expires > now() ? 'open' : 'expired';
}
