import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { now } from '#server/clock';
import { putLink } from '#server/sign-in/sign-in-store';
import { LINK_MINUTES, toLinkToken, toTokenHash } from '#server/sign-in/sign-in-token';
import { takeFromLimit } from '#server/limit/limits';
import { toReturnPath } from '#server/http/site-url';

/** Who asks: the client as far as it can be told apart, whether it signed in to this address before, and what it calls itself. */
export type SignInClient = Readonly<{ address: string | null; isKnownTo: (email: string) => boolean; device: string }>;

/** Whether the email is on its way; the same answer for known and unknown addresses. `seconds` until one more may be asked for. */
export type SignInRequested =
  | Readonly<{ kind: 'sent'; email: string }>
  | Readonly<{ kind: 'not-an-address' }>
  | Readonly<{ kind: 'too-many'; seconds: number }>;

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

async function takeEmail(email: string, client: SignInClient): Promise<number | null> {
  if (client.isKnownTo(email)) return takeFromLimit('sign-in-address', `known ${email}`);
  // Clients that cannot be told apart share no limit: one of them would use it up for all.
  return (
    (client.address === null ? null : await takeFromLimit('sign-in-client', client.address)) ??
    (await takeFromLimit('sign-in-address', email)) ??
    (await takeFromLimit('sign-in-all', 'all'))
  );
}

/**
 * Sends a sign-in link: 10 minutes, once. Five emails an address and hour; a device that has signed in to the address before has five of
 * its own and no other limit, so that a stranger who asks again and again locks nobody out.
 */
export async function requestSignIn(typed: unknown, returnTo: unknown, client: SignInClient): Promise<SignInRequested> {
  const email = Email.safeParse(typed);
  if (!email.success) return { kind: 'not-an-address' };
  const seconds = await takeEmail(email.data, client);
  if (seconds !== null) return { kind: 'too-many', seconds };
  const id = randomUUID();
  await putLink({
    id,
    email: email.data,
    tokenHash: toTokenHash(toLinkToken(id)),
    expires: new Date(now().getTime() + LINK_MINUTES * 60_000),
    returnTo: toReturnPath(returnTo),
    device: client.device,
  });
  return { kind: 'sent', email: email.data };
}
