import { now } from '#server/clock';
import { db } from '#server/db';
import type { Role } from '#server/identity/person-store';
import { changeRole } from '#server/identity/role-store';

/** Adds a person of the demonstration with their roles if they are missing. */
export async function storeDemoPerson(
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
  for (const role of roles) await changeRole(db(), { user: id, role, grant: true, by: 'demonstration', at: now() });
  return { id, name, email };
}
