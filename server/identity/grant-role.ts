import { db } from '#server/db';
import { ROLES, type Role } from '#server/identity/person-store';

/** What became of a role: `already` had (or had not) it; `unknown-role` and `not-an-address` change nothing. */
export type RoleChange = Readonly<{
  kind: 'granted' | 'revoked' | 'already' | 'unknown-role' | 'not-an-address' | 'unknown-person';
}>;

function toRole(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

/** Grants a role; a person who has never signed in is made, so that the first admin can be named before. Audited. */
export async function grantRole(address: string, roleName: string, actor = 'shell'): Promise<RoleChange> {
  const role = toRole(roleName);
  const email = address.trim().toLowerCase();
  if (!role) return { kind: 'unknown-role' };
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return { kind: 'not-an-address' };
  return db().$transaction(async (tx) => {
    const { id } = await tx.user.upsert({ where: { email }, create: { email }, update: {}, select: { id: true } });
    const { count } = await tx.staffRole.createMany({ data: [{ userId: id, role }], skipDuplicates: true });
    if (count === 0) return { kind: 'already' };
    await tx.auditEvent.create({ data: { type: 'role-granted', actor, subject: id, data: { role } } });
    return { kind: 'granted' };
  });
}

/** Takes a role back; it is gone at that person's next request. Audited. */
export async function revokeRole(address: string, roleName: string, actor = 'shell'): Promise<RoleChange> {
  const role = toRole(roleName);
  if (!role) return { kind: 'unknown-role' };
  return db().$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { email: address.trim().toLowerCase() }, select: { id: true } });
    if (!person) return { kind: 'unknown-person' };
    const { count } = await tx.staffRole.deleteMany({ where: { userId: person.id, role } });
    if (count === 0) return { kind: 'already' };
    await tx.auditEvent.create({ data: { type: 'role-revoked', actor, subject: person.id, data: { role } } });
    return { kind: 'revoked' };
  });
}
