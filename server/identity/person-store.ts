import { db } from '#server/db';

/** A role of staff, as the database names them. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** Every role there is. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** Notes that somebody else than us has verified a person's address; where the person has another address by now, nothing changes. */
export async function markVerified(id: string, email: string, at: Date): Promise<void> {
  await db().user.updateMany({ where: { id, email, emailVerified: null }, data: { emailVerified: at } });
}
