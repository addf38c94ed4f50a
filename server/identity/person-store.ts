import { db } from '#server/db';

/** A role of staff, as the database names them. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** Every role there is. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** Gives the admin's role to a person who has it not yet. */
export async function grantAdmin(userId: string): Promise<void> {
  await db().staffRole.upsert({
    where: { userId_role: { userId, role: 'admin' } },
    create: { userId, role: 'admin' },
    update: {},
  });
}
