import { cleanViewName, type ViewNameFault } from '#domain/saved-view';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { storeViewName } from '#server/saved-view/saved-view-store';

/** Renames a saved view of this member of staff. `gone`: they have no such view any more. `name-taken`: another view of theirs has that name. */
export async function renameView(
  staff: Staff<'read-desk'>,
  { view, name }: Readonly<{ view: number; name: string }>,
): Promise<'renamed' | 'gone' | 'name-taken' | ViewNameFault> {
  const cleaned = cleanViewName(name);
  if (typeof cleaned === 'string') return cleaned;
  return storeViewName({ person: staff.id, view, name: cleaned.text, at: now() });
}
