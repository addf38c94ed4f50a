import { readEmailAddress } from '#domain/email-address';
import { isStorable } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { ROLES } from '#server/identity/person-store';
import { putRole, takeRole } from '#server/identity/role-store';
import { deleteSessionsOf } from '#server/identity/session-store';

/** The result of a change of the staff. `already`: nothing was to change. The others changed nothing. */
export type StaffChange = Readonly<{
  kind:
    'granted' | 'revoked' | 'ended' | 'already' | 'unknown-role' | 'not-an-address' | 'unknown-person' | 'last-admin';
}>;

const toRole = (name: string) => ROLES.find((role) => role === name) ?? null;

/** Gives a role to the person with an address, who need not have signed in yet. Writes an event. */
export async function giveRole(
  staff: Staff<'manage-roles'>,
  { email: typed, role: name }: Readonly<{ email: string; role: string }>,
): Promise<StaffChange> {
  const [role, email] = [toRole(name), readEmailAddress(typed)];
  if (!email) return { kind: 'not-an-address' };
  if (!role) return { kind: 'unknown-role' };
  const { user, changed } = await putRole(email, role, staff.id);
  if (changed) await logSecurityInRequest('role-granted', { actor: staff.id, what: role, subject: user });
  return { kind: changed ? 'granted' : 'already' };
}

/** Takes a role from the person with an address, from their next request on. Nobody takes the last admin's. Writes an event. */
export async function revokeStaffRole(
  staff: Staff<'manage-roles'>,
  { email, role: name }: Readonly<{ email: string; role: string }>,
): Promise<StaffChange> {
  const role = toRole(name);
  if (!role) return { kind: 'unknown-role' };
  const taken = isStorable(email) ? await takeRole(email, role, staff.id) : null;
  if (taken === null) return { kind: 'unknown-person' };
  if (taken === 'last-admin') return { kind: taken };
  if (taken.changed) await logSecurityInRequest('role-revoked', { actor: staff.id, what: role, subject: taken.user });
  return { kind: taken.changed ? 'revoked' : 'already' };
}

/** Ends all sessions of a person with an address: they have to sign in again. */
export async function endSessionsOf(staff: Staff<'manage-roles'>, email: string): Promise<StaffChange> {
  const user = isStorable(email) ? await deleteSessionsOf(email) : null;
  if (user === null) return { kind: 'unknown-person' };
  await logSecurityInRequest('sessions-ended', { actor: staff.id, what: 'all', subject: user });
  return { kind: 'ended' };
}
