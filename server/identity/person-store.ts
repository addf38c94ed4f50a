import { db } from '#server/db';

/** A role of staff, as the database names them. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** Every role there is. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** Notes that somebody else than us has verified a person's address; where the person has another address by now, nothing changes. */
export async function markVerified(id: string, email: string, at: Date): Promise<void> {
  await db().user.updateMany({ where: { id, email, emailVerified: null }, data: { emailVerified: at } });
}

/** Writes the language of a person's email; a person who is gone meanwhile has none. */
export async function updateLocale(id: string, locale: string): Promise<void> {
  await db().user.updateMany({ where: { id }, data: { locale } });
}

/** Writes the language of the person with that email address, unless they have chosen one. */
export async function putFirstLocale(email: string, locale: string): Promise<void> {
  await db().user.updateMany({ where: { email, locale: null }, data: { locale } });
}
