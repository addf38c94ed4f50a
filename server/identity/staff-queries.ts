import type { CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { db } from '#server/db';

/** A member of staff; `since` the day of their first role. */
export type StaffLine = Readonly<{ email: string; name: string | null; roles: string[]; since: CivilDate }>;

/** Everyone with a role, by address. */
export async function listStaff(_staff: Staff<'read-desk'>): Promise<StaffLine[]> {
  const rows = await db().user.findMany({
    where: { roles: { some: {} } },
    orderBy: { email: 'asc' },
    take: 500,
    select: { email: true, name: true, roles: { orderBy: { grantedAt: 'asc' } } },
  });
  return rows.flatMap(({ email, name, roles }) => {
    const [first] = roles;
    return first ? [{ email, name, roles: roles.map(({ role }) => role), since: today(first.grantedAt) }] : [];
  });
}
