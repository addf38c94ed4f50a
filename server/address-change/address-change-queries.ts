import { maskEmail } from '#domain/email-address';
import type { Staff } from '#server/auth';
import { findByStopToken, findWaitingChanges } from '#server/address-change/address-change-store';
import { hashToken } from '#server/hash-token';

/** A change of address that an admin has asked for. `effectiveAt` is RFC 3339. */
export type WaitingAddressChange = Readonly<{
  id: string;
  name: string | null;
  from: string;
  to: string;
  effectiveAt: string;
}>;

/** The changes of address that wait, the next to take effect first; at most a hundred. */
export async function listAddressChanges(_staff: Staff<'manage-roles'>): Promise<WaitingAddressChange[]> {
  const rows = await findWaitingChanges();
  return rows.map(({ id, email, effectiveAt, person }) => ({
    id,
    name: person.name,
    from: person.email,
    to: email,
    effectiveAt: effectiveAt.toISOString(),
  }));
}

/** What the page of the link in the email to the old address shows: that address, and the new one shortened. Null if the link does nothing. Reading it stops nothing. */
export async function readStopLink(token: unknown): Promise<Readonly<{ from: string; to: string }> | null> {
  if (typeof token !== 'string' || !/^[\w-]{43}$/.test(token)) return null;
  const change = await findByStopToken(hashToken(token));
  return change && { from: change.person.email, to: maskEmail(change.email) };
}
