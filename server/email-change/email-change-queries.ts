import { maskEmail } from '#domain/email-address';
import type { Person } from '#server/auth';
import { now } from '#server/clock';
import { findChangeByHash, findChangeOf } from '#server/email-change/email-change-store';
import type { ChangeSide } from '#server/email-change/email-change-token';
import { hashToken } from '#server/hash-token';

/** A change that waits, for the person's own profile: the new address in full, and which addresses have confirmed it. */
export type WaitingChange = Readonly<{ email: string; isOldConfirmed: boolean; isNewConfirmed: boolean }>;

/** The change of address that waits for the signed-in person; null without one. */
export async function findOwnChange(person: Person): Promise<WaitingChange | null> {
  const change = await findChangeOf(person.id, now());
  return (
    change && {
      email: change.email,
      isOldConfirmed: change.oldConfirmedAt !== null,
      isNewConfirmed: change.newConfirmedAt !== null,
    }
  );
}

/** What the page of a link shows: the account's present address and the new one, each shortened unless it is the one that got the link. Null if the link does nothing. */
export type ChangeLink = Readonly<{ side: ChangeSide; from: string; to: string; isConfirmed: boolean }>;

/** Reads the link of a change. Reading this never confirms anything. */
export async function readChangeLink(token: unknown): Promise<ChangeLink | null> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return null;
  const hash = hashToken(token);
  const change = await findChangeByHash(hash);
  if (!change || change.expires <= now()) return null;
  const side = change.oldToken === hash ? 'old' : 'new';
  return {
    side,
    from: side === 'old' ? change.person.email : maskEmail(change.person.email),
    to: side === 'new' ? change.email : maskEmail(change.email),
    isConfirmed: (side === 'old' ? change.oldConfirmedAt : change.newConfirmedAt) !== null,
  };
}
