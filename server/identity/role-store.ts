import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';
import type { Prisma } from '#generated/prisma/client';

/**
 * A change of a role. Without `actor`, a person's id, the system made it, and `by` says on what ground (`shell`, a setting's name). With `once`
 * nothing happens where that role was ever granted to or revoked from that person.
 */
export type RoleChangeRow = Readonly<{
  user: string;
  role: Role;
  grant: boolean;
  actor?: string;
  by?: string;
  once?: boolean;
  at: Date;
}>;

/** Grants or revokes a role together with its event; false when nothing changed. */
export async function changeRole(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  row: RoleChangeRow,
): Promise<boolean> {
  const input = JSON.stringify({ ...row, actorKind: row.actor ? 'person' : 'system' });
  const [answer] = await tx.$queryRaw<{ changed: boolean }[]>`SELECT change_role(${input}::jsonb) AS changed`;
  return answer?.changed === true;
}

const byWhom = (actor: string | undefined) => (actor === undefined ? { by: 'shell' } : { actor });

/** Gives a role to the person of that address, who is made where there is none yet; with its event. False when they had it. */
export function putRole(email: string, role: Role, actor?: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { id } = await tx.user.upsert({ where: { email }, create: { email }, update: {}, select: { id: true } });
    return changeRole(tx, { user: id, role, grant: true, ...byWhom(actor), at: now() });
  });
}

/** Takes a role from the person of that address, with its event. Null when there is no such person, false when they had it not. */
export async function deleteRole(email: string, role: Role, actor?: string): Promise<boolean | null> {
  const person = await db().user.findUnique({ where: { email }, select: { id: true } });
  return person && changeRole(db(), { user: person.id, role, grant: false, ...byWhom(actor), at: now() });
}

/**
 * Makes a person of ADMIN_EMAILS admin at their first sign-in. Once the role was granted or revoked, that counts: signing in again does not
 * bring a revoked role back. Leaves its event.
 */
export async function grantAdmin(userId: string): Promise<void> {
  await changeRole(db(), { user: userId, role: 'admin', grant: true, by: 'ADMIN_EMAILS', once: true, at: now() });
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
