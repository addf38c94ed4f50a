import { randomUUID } from 'node:crypto';
import { readEmailAddress } from '#domain/email-address';
import { now } from '#server/clock';
import { findDraftOnPath } from '#server/draft/draft-queries';
import { putLink } from '#server/sign-in/sign-in-store';
import { LINK_MINUTES, toLinkToken, toTokenHash } from '#server/sign-in/sign-in-token';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { toReturnPath } from '#server/http/site-url';

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

async function takeEmail(email: string, client: SignInClient): Promise<number | null> {
  if (client.isKnownTo(email)) return takeFromLimit('sign-in-address', `known ${email}`);
  // Clients without an address have no shared limit, because one of them could use it up for all.
  return (
    (client.address === null ? null : await takeFromLimit('sign-in-client', client.address)) ??
    (await takeFromLimit('sign-in-address', email)) ??
    (await takeFromLimit('sign-in-all', 'all'))
  );
}

/**
 * Sends a sign-in link that is valid once, for LINK_MINUTES. Each address has a limit of five emails an hour. A device that has signed in to the address before
 * has a separate limit of five and no other, so that a stranger's repeated requests do not lock it out.
 */
export async function requestSignIn(typed: unknown, returnTo: unknown, client: SignInClient): Promise<SignInRequested> {
  const email = typeof typed === 'string' ? readEmailAddress(typed) : null;
  if (email === null) return { kind: 'not-an-address' };
  const seconds = await takeEmail(email, client);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const id = randomUUID();
  await putLink({
    id,
    email,
    tokenHash: toTokenHash(toLinkToken(id)),
    expires: new Date(now().getTime() + LINK_MINUTES * 60_000),
    returnTo: toReturnPath(returnTo),
    device: client.device,
    draftId: await findDraftOnPath(toReturnPath(returnTo), { userId: null, browser: client.browser }),
  });
  return { kind: 'sent', email };
}
