import { z } from 'zod';
import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { storeMerge, storeUndoneMerge, type MergeRefusal, type UndoRefusal } from '#server/person/merge-store';

/** The result of a merge; the same if it is requested again. `merge` is the id for undoing it. */
export type MergeResult =
  | Readonly<{ kind: 'merged'; merge: string }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: MergeRefusal }>;

/** The result of undoing a merge. */
export type UndoResult = Readonly<{ kind: 'undone' | 'not-found' }> | Readonly<{ kind: 'refused'; code: UndoRefusal }>;

const Records = z.strictObject({ from: z.uuid(), into: z.uuid() });
const MergeId = z.string().regex(/^\d{1,18}$/);

/**
 * Merges a record of a person into another record of the same person, with all that is theirs. Figures then count them once. Of the
 * addresses, only that of the record that stays signs in. Logins at a provider move, but not into an account with a role. Both addresses are emailed.
 */
export async function mergePeople(staff: Staff<'manage-roles'>, records: unknown): Promise<MergeResult> {
  const parsed = Records.safeParse(records);
  if (!parsed.success) return { kind: 'not-found' };
  const at = now();
  return storeMerge({ ...parsed.data, actor: staff.id, at, bookedOn: today(at) });
}

/** Undoes a merge exactly, within 30 days. Refused if that is not possible, because something that moved was changed since. */
export async function separatePeople(staff: Staff<'manage-roles'>, merge: unknown): Promise<UndoResult> {
  const id = MergeId.safeParse(merge);
  if (!id.success) return { kind: 'not-found' };
  const at = now();
  return storeUndoneMerge({ merge: id.data, actor: staff.id, at, bookedOn: today(at) });
}
