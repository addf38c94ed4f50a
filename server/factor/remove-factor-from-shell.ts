import { readEmailAddress } from '#domain/email-address';
import { now } from '#server/clock';
import { deleteFactors, findPersonId } from '#server/factor/factor-store';
import type { FactorRemoved } from '#server/factor/remove-factor';
import { logSecurity } from '#server/security-log';

/** Removes the second factor of a person, from the shell: for an admin who has nobody else to ask. Their sessions end, and they are emailed. */
export async function removeFactorFromShell(address: string): Promise<FactorRemoved> {
  const person = await findPersonId(readEmailAddress(address) ?? '');
  if (person === null) return { kind: 'unknown-person' };
  if (!(await deleteFactors({ person, by: 'shell', actor: null, at: now() }))) return { kind: 'no-factor' };
  logSecurity('second-factor', { actor: null, request: null, what: 'removed', subject: person });
  return { kind: 'removed' };
}
