import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { eraseNote } from '#server/note/note-store';
import { findPledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** Removes a note that this member of staff wrote: its text is erased for good. False if there is no such note of theirs; a second call changes nothing. */
export async function removeNote(
  staff: Staff,
  { reference, note }: Readonly<{ reference: string; note: number }>,
): Promise<boolean> {
  const pledge = await findPledgeSnapshot(reference);
  return pledge !== null && eraseNote({ pledgeId: pledge.id, note, actor: staff.id, at: now() });
}
