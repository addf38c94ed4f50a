import { compareDates } from '#domain/civil-date';
import type { Staff } from '#server/auth';
import { changeOfferedFrom } from '#server/catalogue/offered-from-store';
import { today } from '#server/clock';

/** The result. `draft`: it was one already. `begun`: its first day has come, so it stays on offer. */
export type WithdrawResult = Readonly<{ kind: 'withdrawn' | 'draft' | 'begun' | 'not-found' }>;

/** Makes a published year a draft again, before its first day on offer. */
export async function withdrawYear(staff: Staff<'edit-catalogue'>, year: number): Promise<WithdrawResult> {
  const kind = await changeOfferedFrom({ year, actor: staff.id, from: null }, ({ offeredFrom }) => {
    if (offeredFrom === null) return 'draft';
    return compareDates(offeredFrom, today()) <= 0 ? 'begun' : null;
  });
  return { kind: kind === 'set' ? 'withdrawn' : kind };
}
