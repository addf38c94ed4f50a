import type { CivilDate } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { today } from '#server/clock';
import { findStaffRows } from '#server/identity/role-store';

/** A staff member. `since` is the day of their first role; `seen` when they were last here (RFC 3339), null if that is not known; `hasSession`: they are signed in somewhere; `hasFactor`: they have a second factor. */
export type StaffLine = Readonly<{
  email: string;
  name: string | null;
  roles: string[];
  since: CivilDate;
  seen: string | null;
  hasSession: boolean;
  hasFactor: boolean;
}>;

/** All people with a role, by address. */
export async function listStaff(_staff: Staff<'read-desk'>): Promise<StaffLine[]> {
  const rows = await findStaffRows();
  return rows.flatMap(({ email, name, roles, sessions, factors, lastSeenAt, merged }) => {
    const [first] = roles;
    const times = [lastSeenAt, ...merged.map((record) => record.lastSeenAt)].flatMap((at) => at?.toISOString() ?? []);
    return first
      ? [
          {
            email,
            name,
            roles: roles.map(({ role }) => role),
            since: today(first.grantedAt),
            seen: times.toSorted().at(-1) ?? null,
            hasSession: sessions.length > 0,
            hasFactor: factors.length > 0,
          },
        ]
      : [];
  });
}
