import type { CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findStaffRows } from '#server/identity/role-store';

/** A staff member. `since` is the day of their first role. */
export type StaffLine = Readonly<{ email: string; name: string | null; roles: string[]; since: CivilDate }>;

/** All people with a role, by address. */
export async function listStaff(_staff: Staff<'read-desk'>): Promise<StaffLine[]> {
  const rows = await findStaffRows();
  return rows.flatMap(({ email, name, roles }) => {
    const [first] = roles;
    return first ? [{ email, name, roles: roles.map(({ role }) => role), since: today(first.grantedAt) }] : [];
  });
}
