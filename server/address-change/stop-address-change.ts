import { z } from 'zod';
import { storeStop } from '#server/address-change/address-change-store';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { hashToken } from '#server/hash-token';
import { logSecurityInRequest } from '#server/http/log-security-in-request';

/** The result of stopping a change of address. `nothing-waits`: it has taken effect or was stopped. */
export type AddressStopped = Readonly<{ kind: 'address-stopped' | 'nothing-waits' }>;

async function stop(row: Parameters<typeof storeStop>[0]): Promise<AddressStopped> {
  const person = await storeStop(row);
  if (person === null) return { kind: 'nothing-waits' };
  await logSecurityInRequest('email-change', { actor: row.actor, what: 'stopped', subject: person });
  return { kind: 'address-stopped' };
}

/** Stops a change as an admin, by its id. */
export async function stopAddressChange(
  staff: Staff<'manage-roles'>,
  { change }: Readonly<{ change: string }>,
): Promise<AddressStopped> {
  const id = z.uuid().safeParse(change);
  return id.success ? stop({ id: id.data, actor: staff.id, at: now() }) : { kind: 'nothing-waits' };
}

/** Stops a change with the link in the email to the old address; signed in or not. Call it only for POST: email programs open links. */
export async function stopAddressChangeByLink(token: unknown): Promise<AddressStopped> {
  if (typeof token !== 'string' || token.length > 200) return { kind: 'nothing-waits' };
  return stop({ stopToken: hashToken(token), actor: null, at: now() });
}
