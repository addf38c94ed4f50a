import { now } from '#server/clock';
import { storeApplied } from '#server/address-change/address-change-store';
import { logSecurity } from '#server/security-log';

/** Applies a change of address once its time has come, in the worker. One that was stopped, or that comes too early, changes nothing. The sessions of the person end. */
export async function applyAddressChange(id: string): Promise<void> {
  const person = await storeApplied(id, now());
  if (person !== null) logSecurity('email-change', { actor: null, request: null, what: 'applied', subject: person });
}
