import { cleanViewName, MOST_VIEWS, type ViewNameFault } from '#domain/saved-view';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { listQueueOptions } from '#server/desk/queue-options';
import { withoutGone } from '#server/desk/gone-filters';
import type { QueueAsked } from '#server/desk/queue-queries';
import { storeView } from '#server/saved-view/saved-view-store';
import { toViewQuery } from '#server/saved-view/saved-view-queries';

/** The result of saving a view; the same if it is sent again. `view-known`: the person has saved these filters already. */
export type SaveViewResult =
  | Readonly<{ kind: 'saved' }>
  | Readonly<{
      kind: 'refused';
      code: ViewNameFault | 'name-taken' | 'nothing-to-save' | 'view-known' | 'too-many' | 'key-reused';
    }>;

/** Names the filters, order and columns of a list for this member of staff alone. The words that were searched for are not kept: they may be a supporter’s name. */
export async function saveView(
  staff: Staff<'read-desk'>,
  { list, name, key }: Readonly<{ list: QueueAsked; name: string; key: string }>,
): Promise<SaveViewResult> {
  const { asked } = withoutGone(list, await listQueueOptions(staff, list));
  const query = toViewQuery(asked);
  if (query === '') return { kind: 'refused', code: 'nothing-to-save' };
  const cleaned = cleanViewName(name);
  if (typeof cleaned === 'string') return { kind: 'refused', code: cleaned };
  const written = await storeView(
    { person: staff.id, name: cleaned.text, query, most: MOST_VIEWS, at: now() },
    { key, body: { view: cleaned.text, query }, wait: true },
  );
  if (written.kind === 'refused') return written;
  return written.kind === 'key-reused' ? { kind: 'refused', code: written.kind } : { kind: 'saved' };
}
