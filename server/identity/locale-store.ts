import { db } from '#server/db';

/** Writes the language of a person's email; a person who is gone meanwhile has none. */
export async function updateLocale(id: string, locale: string): Promise<void> {
  await db().user.updateMany({ where: { id }, data: { locale } });
}

/** Writes the language of the person with that email address, unless they have chosen one. */
export async function putFirstLocale(email: string, locale: string): Promise<void> {
  await db().user.updateMany({ where: { email, locale: null }, data: { locale } });
}
