import { db } from '#server/db';

/** A staff role, with the name that the database uses. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** All roles. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** Marks a person's address as verified by a provider. Changes nothing if the person has another address by now. */
export async function markVerified(id: string, email: string, at: Date): Promise<void> {
  await db().user.updateMany({ where: { id, email, emailVerified: null }, data: { emailVerified: at } });
}

/** Sets the language of a person's email. Does nothing if the person no longer exists. */
export async function updateLocale(id: string, locale: string): Promise<void> {
  await db().user.updateMany({ where: { id }, data: { locale } });
}

/** Sets the language of the person with that email address, unless they have chosen one. */
export async function putFirstLocale(email: string, locale: string): Promise<void> {
  await db().user.updateMany({ where: { email, locale: null }, data: { locale } });
}

/** Sets or removes a person's name. Does nothing if the person no longer exists. */
export async function updateName(id: string, name: string | null): Promise<void> {
  await db().user.updateMany({ where: { id }, data: { name } });
}
