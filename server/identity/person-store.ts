import { db } from '#server/db';

/** A staff role, with the name that the database uses. */
export type Role = 'reviewer' | 'treasurer' | 'editor' | 'admin';

/** All roles. */
export const ROLES = ['reviewer', 'treasurer', 'editor', 'admin'] as const satisfies readonly Role[];

/** The person with this email address and their roles; null if there is none. */
export async function findPersonWithRoles(
  email: string,
): Promise<Readonly<{ id: string; roles: readonly Role[] }> | null> {
  const person = await db().user.findUnique({
    where: { email },
    select: { id: true, roles: { select: { role: true } } },
  });
  return person && { id: person.id, roles: person.roles.map(({ role }) => role) };
}

/** Whether an address is that of a record which was merged into another one: it signs in to nothing. */
export async function isMergedAddress(email: string): Promise<boolean> {
  return (await db().user.count({ where: { email, mergedIntoId: { not: null } } })) > 0;
}

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

/** Changes a person's name and postal address, null for none, with the event. Returns false if the person was forgotten or merged. */
export async function updateProfile(
  row: Readonly<{ person: string; name: string | null; postalAddress: string | null; at: Date }>,
): Promise<boolean> {
  const [changed] = await db().$queryRaw<
    { kind: string }[]
  >`SELECT change_profile(${JSON.stringify(row)}::jsonb)::text AS kind`;
  return changed?.kind !== 'not-found';
}

/** The postal address of a person; null without one. */
export async function findPostalAddress(id: string): Promise<string | null> {
  const row = await db().user.findUnique({ where: { id }, select: { postalAddress: true } });
  return row?.postalAddress ?? null;
}
