import { randomUUID } from 'node:crypto';
import { readEmailAddress } from '#domain/email-address';
import { isStorable } from '#domain/plain-text';
import { storeRequest } from '#server/address-change/address-change-store';
import { ADDRESS_CHANGE_HOURS, toStopToken } from '#server/address-change/address-change-token';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findPersonId } from '#server/factor/factor-store';
import { hashToken } from '#server/hash-token';
import { logSecurityInRequest } from '#server/http/log-security-in-request';

/** The result of asking for a change. All but `address-requested` changed nothing. */
export type AddressRequested = Readonly<{
  kind:
    | 'address-requested'
    | 'unknown-person'
    | 'not-new-address'
    | 'no-reason'
    | 'own-address'
    | 'address-waiting'
    | 'address-taken';
}>;

const KINDS = { requested: 'address-requested', waiting: 'address-waiting', taken: 'address-taken' } as const;

/**
 * Asks for another email address of a person who has lost the mailbox of theirs, for a reason. Both addresses are emailed now. It takes effect after three days, unless the old
 * address or an admin stops it. Nobody does it for themselves.
 */
export async function requestAddressChange(
  staff: Staff<'manage-roles'>,
  form: Readonly<{ email: string; newEmail: string; reason: string }>,
): Promise<AddressRequested> {
  const [email, reason] = [readEmailAddress(form.newEmail), form.reason.trim()];
  const person = await findPersonId(readEmailAddress(form.email) ?? '');
  if (person === null) return { kind: 'unknown-person' };
  if (person === staff.id) return { kind: 'own-address' };
  if (email === null) return { kind: 'not-new-address' };
  if (reason === '' || reason.length > 2_000 || !isStorable(reason)) return { kind: 'no-reason' };
  const [id, at] = [randomUUID(), now()];
  const kind = await storeRequest({
    id,
    person,
    email,
    stopToken: hashToken(toStopToken(id)),
    actor: staff.id,
    reason,
    effectiveAt: new Date(at.getTime() + ADDRESS_CHANGE_HOURS * 3_600_000),
    at,
  });
  if (kind === 'requested')
    await logSecurityInRequest('email-change', { actor: staff.id, what: 'by-admin', subject: person });
  return { kind: KINDS[kind] };
}
