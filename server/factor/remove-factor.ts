import { isStorable } from '#domain/plain-text';
import type { Person, Staff } from '#server/auth';
import { now } from '#server/clock';
import { deleteFactors, findPersonId } from '#server/factor/factor-store';
import { proveFactor, type FactorProved } from '#server/factor/prove-factor';
import { logSecurityInRequest } from '#server/http/log-security-in-request';

/** The result of removing one's own second factor. */
export type OwnFactorRemoved = Readonly<{ kind: 'removed' }> | Exclude<FactorProved, { kind: 'proved' }>;

/** Removes the person's own second factor, with a code of it or a recovery code. They are emailed. */
export async function removeOwnFactor(person: Person, token: string, typed: string): Promise<OwnFactorRemoved> {
  const proved = await proveFactor(person, token, typed);
  if (proved.kind !== 'proved') return proved;
  await deleteFactors({ person: person.id, by: 'person', actor: person.id, at: now() });
  await logSecurityInRequest('second-factor', { actor: person.id, what: 'removed' });
  return { kind: 'removed' };
}

/** The result of removing another person's second factor. `own`: one's own is removed with a code. */
export type FactorRemoved = Readonly<{ kind: 'removed' | 'no-factor' | 'unknown-person' | 'own' | 'no-reason' }>;

/** Removes the second factor of a person who has lost it, for a reason. Their sessions end, and they are emailed. */
export async function removeFactorOf(
  staff: Staff<'manage-roles'>,
  { email, reason: typed }: Readonly<{ email: string; reason: string }>,
): Promise<FactorRemoved> {
  const reason = typed.trim();
  if (reason === '' || reason.length > 2_000 || !isStorable(reason)) return { kind: 'no-reason' };
  const person = isStorable(email) ? await findPersonId(email) : null;
  if (person === null) return { kind: 'unknown-person' };
  if (person === staff.id) return { kind: 'own' };
  if (!(await deleteFactors({ person, by: 'admin', actor: staff.id, reason, at: now() }))) return { kind: 'no-factor' };
  await logSecurityInRequest('second-factor', { actor: staff.id, what: 'removed', subject: person });
  return { kind: 'removed' };
}
