import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { removeView } from '#server/saved-view/saved-view-store';

/** Deletes a saved view of this member of staff. A second call changes nothing. */
export async function deleteView(staff: Staff<'read-desk'>, view: number): Promise<void> {
  await removeView({ person: staff.id, view, at: now() });
}
