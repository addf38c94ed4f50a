import { db } from '#server/db';
import { changeRole } from '#server/identity/role-store';
import { now } from '#server/clock';

/** A role of staff, as the database names them. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** Every role there is. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** Notes that somebody else than us has verified a person's address; where the person has another address by now, nothing changes. */
export async function markVerified(id: string, email: string, at: Date): Promise<void> {
  await db().user.updateMany({ where: { id, email, emailVerified: null }, data: { emailVerified: at } });
}

/**
 * Makes a person of ADMIN_EMAILS admin at their first sign-in. Once the role was granted or revoked, that counts: signing in again does not
 * bring a revoked role back. Leaves its event.
 */
export async function grantAdmin(userId: string): Promise<void> {
  await changeRole(db(), { user: userId, role: 'admin', grant: true, by: 'ADMIN_EMAILS', once: true, at: now() });
}
