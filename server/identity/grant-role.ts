import { readEmailAddress } from '#domain/email-address';
import { ROLES, type Role } from '#server/identity/person-store';
import { deleteRole, putRole } from '#server/identity/role-store';
import { logSecurity } from '#server/security-log';

/** The result of a role change. `already`: the person already had the role, or did not have it. `unknown-role` and `not-an-address` change nothing. */
export type RoleChange = Readonly<{
  kind: 'granted' | 'revoked' | 'already' | 'unknown-role' | 'not-an-address' | 'unknown-person';
}>;

function toRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

/**
 * Grants a role. Creates the person if they have never signed in, so that the first admin can be named in advance. `actor` is the id of the person who grants
 * it; without one it is the shell. Writes an event.
 */
export async function grantRole(address: string, roleName: string, actor?: string): Promise<RoleChange> {
  const role = toRole(roleName);
  const email = readEmailAddress(address);
  if (!role) return { kind: 'unknown-role' };
  if (!email) return { kind: 'not-an-address' };
  const { user, changed } = await putRole(email, role, actor);
  if (changed) logSecurity('role-granted', { actor: actor ?? null, request: null, what: role, subject: user });
  return { kind: changed ? 'granted' : 'already' };
}

/** Revokes a role, with effect from that person's next request. `actor` as in `grantRole`. Writes an event. */
export async function revokeRole(address: string, roleName: string, actor?: string): Promise<RoleChange> {
  const role = toRole(roleName);
  if (!role) return { kind: 'unknown-role' };
  // An address of before addresses were checked may not be readable.
  const taken = await deleteRole(readEmailAddress(address) ?? address.trim().toLowerCase(), role, actor);
  if (taken === null) return { kind: 'unknown-person' };
  const { user, changed } = taken;
  if (changed) logSecurity('role-revoked', { actor: actor ?? null, request: null, what: role, subject: user });
  return { kind: changed ? 'revoked' : 'already' };
}
