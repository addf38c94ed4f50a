import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';

/** Gives a role to the person of that address, who is made where there is none yet; with its audit row. False when they had it. */
export function putRole(email: string, role: Role, actor: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { id } = await tx.user.upsert({ where: { email }, create: { email }, update: {}, select: { id: true } });
    const { count } = await tx.staffRole.createMany({ data: [{ userId: id, role }], skipDuplicates: true });
    if (count > 0) await tx.auditEvent.create({ data: { type: 'role-granted', actor, subject: id, data: { role } } });
    return count > 0;
  });
}

/** Takes a role from the person of that address, with its audit row. Null when there is no such person, false when they had it not. */
export function deleteRole(email: string, role: Role, actor: string): Promise<boolean | null> {
  return db().$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!person) return null;
    const { count } = await tx.staffRole.deleteMany({ where: { userId: person.id, role } });
    if (count > 0)
      await tx.auditEvent.create({ data: { type: 'role-revoked', actor, subject: person.id, data: { role } } });
    return count > 0;
  });
}

/** Everyone with a role, by address, their roles by age. */
export function findStaffRows() {
  return db().user.findMany({
    where: { roles: { some: {} } },
    orderBy: { email: 'asc' },
    take: 500,
    select: { email: true, name: true, roles: { orderBy: { grantedAt: 'asc' } } },
  });
}
