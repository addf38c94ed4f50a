import { db } from '#server/db';

/** A role of staff, as the database names them. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** Every role there is. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** A session that has not ended, with its person and the roles they have at this moment; null for any other token. */
export async function findSession(sessionToken: string) {
  const row = await db().session.findUnique({
    where: { sessionToken },
    include: { user: { include: { roles: { select: { role: true } } } } },
  });
  if (!row) return null;
  const { user, ...session } = row;
  return { session, user: { ...user, roles: user.roles.map(({ role }): Role => role) } };
}

/** The id of the person with that address (lower case), or null. */
export async function findPersonId(email: string): Promise<string | null> {
  const row = await db().user.findUnique({ where: { email }, select: { id: true } });
  return row?.id ?? null;
}

/** Gives those of the people who have them not yet the admin's role. */
export async function grantAdmin(userId: string): Promise<void> {
  await db().staffRole.upsert({
    where: { userId_role: { userId, role: 'admin' } },
    create: { userId, role: 'admin' },
    update: {},
  });
}
