import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';
import type { Prisma } from '#generated/prisma/client';

/**
 * A change of a role. Without `actor`, a person's id, it is made by the system, and `by` gives the source (`shell`, a setting's name). With `once` nothing
 * changes if that role was ever granted to or revoked from that person.
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

/** Grants or revokes a role and writes its event. False if nothing changed. */
export async function changeRole(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  row: RoleChangeRow,
): Promise<boolean> {
  const input = JSON.stringify({ ...row, actorKind: row.actor ? 'person' : 'system' });
  const [answer] = await tx.$queryRaw<{ changed: boolean }[]>`SELECT change_role(${input}::jsonb) AS changed`;
  return answer?.changed === true;
}

const byWhom = (actor: string | undefined) => (actor === undefined ? { by: 'shell' } : { actor });

/** A person whose role was to change, and whether it did. */
export type RoleOutcome = Readonly<{ user: string; changed: boolean }>;

/** Grants a role to the person with that address and writes its event. Creates the person if there is none; one whose record was merged gets it where it is now. */
export async function putRole(email: string, role: Role, actor?: string): Promise<RoleOutcome> {
  return db().$transaction(async (tx) => {
    // Not an upsert: two of them at once would both insert.
    await tx.user.createMany({ data: { email }, skipDuplicates: true });
    const found = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true, mergedIntoId: true } });
    const id = found.mergedIntoId ?? found.id;
    const changed = await changeRole(tx, { user: id, role, grant: true, ...byWhom(actor), at: now() });
    return { user: id, changed };
  });
}

/** Revokes a role from the person with that address and writes its event. Null if there is no such person. */
export async function deleteRole(email: string, role: Role, actor?: string): Promise<RoleOutcome | null> {
  const person = await db().user.findUnique({ where: { email }, select: { id: true } });
  if (!person) return null;
  const changed = await changeRole(db(), { user: person.id, role, grant: false, ...byWhom(actor), at: now() });
  return { user: person.id, changed };
}

/**
 * Revokes a role as a staff member, who can take the last admin's from nobody. Revocations wait for each other, so that two admins cannot take each other's at
 * once. Null if there is no such person.
 */
export async function takeRole(email: string, role: Role, actor: string): Promise<RoleOutcome | 'last-admin' | null> {
  return db().$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (!person) return null;
    const { id: user } = person;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('last admin', 0))`;
    const [last] = await tx.$queryRaw<{ is: boolean }[]>`SELECT is_last_admin(${user}::uuid) AS is`;
    if (role === 'admin' && last?.is) return 'last-admin';
    return { user, changed: await changeRole(tx, { user, role, grant: false, actor, at: now() }) };
  });
}

/**
 * Makes a person in ADMIN_EMAILS an admin at their first sign-in. If the role was ever granted or revoked, it does nothing, so that signing in again does not
 * restore a revoked role. Writes an event. Whether it did.
 */
export function grantAdmin(userId: string): Promise<boolean> {
  return changeRole(db(), { user: userId, role: 'admin', grant: true, by: 'ADMIN_EMAILS', once: true, at: now() });
}

/** All people with a role, by address; their roles in the order they were granted. */
export function findStaffRows() {
  return db().user.findMany({
    where: { roles: { some: {} } },
    orderBy: { email: 'asc' },
    take: 500,
    select: {
      email: true,
      name: true,
      roles: { orderBy: { grantedAt: 'asc' } },
      factors: { take: 1, select: { id: true } },
      lastSeenAt: true,
      // Records that were merged into theirs: they were here with those addresses too.
      merged: { select: { lastSeenAt: true } },
      sessions: { take: 1, select: { id: true } },
    },
  });
}
