import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';

/** Makes sure a person of the demonstration is there, with their roles. */
export async function putDemoPerson(
  email: string,
  name: string,
  roles: readonly Role[],
): Promise<{ id: string; name: string; email: string }> {
  const { id } = await db().user.upsert({
    where: { email },
    create: { email, name, emailVerified: now() },
    update: {},
    select: { id: true },
  });
  await db().staffRole.createMany({ data: roles.map((role) => ({ userId: id, role })), skipDuplicates: true });
  return { id, name, email };
}
