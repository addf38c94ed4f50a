import type { Staff } from '#server/auth';
import { toQueueHref, type QueueAsked } from '#server/desk/queue-queries';
import { findViews } from '#server/saved-view/saved-view-store';

/** A saved view: its address without the prefix of a language, and its filters as in the address. */
export type SavedView = Readonly<{ id: number; name: string; href: string; query: string }>;

/** What a view of a list keeps, as in its address: all but the words searched for and the page. Empty for the list as it is without any choice. */
export function toViewQuery(list: QueueAsked): string {
  return toQueueHref({ ...list, q: '' }, '').split('?')[1] ?? '';
}

/** The views that this member of staff saved, the oldest first. */
export async function listViews(staff: Staff<'read-desk'>): Promise<SavedView[]> {
  const rows = await findViews(staff.id);
  return rows.map(({ id, name, query }) => ({ id: Number(id), name, query, href: `/admin/pledges?${query}` }));
}
