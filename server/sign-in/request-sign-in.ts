import { randomUUID } from 'node:crypto';
import { readEmailAddress } from '#domain/email-address';
import { now } from '#server/clock';
import { findDraftOnPath } from '#server/draft/draft-queries';
import { putLink, type SendingRule } from '#server/sign-in/sign-in-store';
import { LINK_MINUTES, toLinkToken } from '#server/sign-in/sign-in-token';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { toReturnPath } from '#server/http/site-url';
import { hashToken } from '#server/hash-token';

/** The requesting client: its address if known, whether it has signed in to this email address before, its device, and its browser's drafts. */
export type SignInClient = Readonly<{
  address: string | null;
  isKnownTo: (email: string) => boolean;
  device: string;
  /** The hash of the browser's token; null if it has begun no pledge. */
  browser: string | null;
}>;

/** Whether the email was queued. The result is the same for known and unknown addresses. `seconds` until the next request is allowed. */
export type SignInRequested =
  | Readonly<{ kind: 'sent'; email: string }>
  | Readonly<{ kind: 'not-an-address' }>
  | Readonly<{ kind: 'too-many'; seconds: number }>;

/** How a link may be sent, or not before some seconds have passed. */
async function takeEmail(email: string, client: SignInClient): Promise<Readonly<{ seconds: number }> | SendingRule> {
  const isKnown = client.isKnownTo(email);
  // Clients without an address have no shared limit, because one of them could use it up for all.
  const seconds = isKnown || client.address === null ? null : await takeFromLimit('sign-in-client', client.address);
  if (seconds !== null) return { seconds };
  const by = isKnown ? 'known' : 'any';
  const onlyAlone = (await takeFromLimit('sign-in-address', isKnown ? `known ${email}` : email)) !== null;
  return {
    by,
    client: client.address,
    onlyAlone,
    crowded: !isKnown && (await takeFromLimit('sign-in-all', 'all')) !== null,
  };
}

const secondsUntil = (at: Date) => Math.max(1, Math.trunc((at.getTime() - now().getTime() + 999) / 1_000));

/**
 * Sends a sign-in link that is valid once, for LINK_MINUTES. An address gets five emails an hour, then one whenever no link is open; after twelve in a
 * day one an hour for each client that asks. A device that has signed in to the address before has the same limits for itself. So a stranger's repeated requests lock nobody out. Past the limit of all addresses together emails wait behind the others.
 */
export async function requestSignIn(typed: unknown, returnTo: unknown, client: SignInClient): Promise<SignInRequested> {
  const email = typeof typed === 'string' ? readEmailAddress(typed) : null;
  if (email === null) return { kind: 'not-an-address' };
  const allowed = await takeEmail(email, client);
  if ('seconds' in allowed) return { kind: 'too-many', ...allowed };
  const id = randomUUID();
  const freeAt = await putLink(
    {
      id,
      email,
      tokenHash: hashToken(toLinkToken(id)),
      expires: new Date(now().getTime() + LINK_MINUTES * 60_000),
      returnTo: toReturnPath(returnTo),
      device: client.device,
      draftId: await findDraftOnPath(toReturnPath(returnTo), { userId: null, browser: client.browser }),
    },
    allowed,
  );
  return freeAt ? { kind: 'too-many', seconds: secondsUntil(freeAt) } : { kind: 'sent', email };
}
