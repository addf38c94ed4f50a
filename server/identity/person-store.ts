import { db } from '#server/db';

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
 * bring a revoked role back. Audited.
 */
export async function grantAdmin(userId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const i18n = { subject: userId, data: { path: ['role'], equals: 'admin' } };
    if (await tx.auditEvent.findFirst({ where: i18n, select: { id: true } })) return;
    const { count } = await tx.staffRole.createMany({ data: [{ userId, role: 'admin' }], skipDuplicates: true });
    if (count === 0) return;
    await tx.auditEvent.create({
      data: { type: 'role-granted', actor: 'ADMIN_EMAILS', subject: userId, data: { role: 'admin' } },
    });
  });
}
