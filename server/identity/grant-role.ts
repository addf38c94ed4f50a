import { ROLES, type Role } from '#server/identity/person-store';
import { deleteRole, putRole } from '#server/identity/role-store';

/** What became of a role: `already` had (or had not) it; `unknown-role` and `not-an-address` change nothing. */
export type RoleChange = Readonly<{
  kind: 'granted' | 'revoked' | 'already' | 'unknown-role' | 'not-an-address' | 'unknown-person';
}>;

function toRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

/**
 * Grants a role; a person who has never signed in is made, so that the first admin can be named before.
 * `actor` is the id of the person who does it; without one it is the shell. Leaves its event.
 */
export async function grantRole(address: string, roleName: string, actor?: string): Promise<RoleChange> {
  const role = toRole(roleName);
  const email = address.trim().toLowerCase();
  if (!role) return { kind: 'unknown-role' };
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return { kind: 'not-an-address' };
  return { kind: (await putRole(email, role, actor)) ? 'granted' : 'already' };
}

/** Takes a role back; it is gone at that person's next request. `actor` as in `grantRole`. Leaves its event. */
export async function revokeRole(address: string, roleName: string, actor?: string): Promise<RoleChange> {
  const role = toRole(roleName);
  if (!role) return { kind: 'unknown-role' };
  const taken = await deleteRole(address.trim().toLowerCase(), role, actor);
  if (taken === null) return { kind: 'unknown-person' };
  return { kind: taken ? 'revoked' : 'already' };
}
