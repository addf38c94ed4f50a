import { isStorable } from '#domain/plain-text';
import type { Staff } from '#server/auth';
import { findPlace, findQueueRows } from '#server/desk/queue-store';
import { toFilter, toQueueAsked, toQueueHref, type QueueAsked } from '#server/desk/queue-queries';

/** The pledges before and after one in a list, by reference; null at its ends. */
export type Neighbours = Readonly<{ previous: string | null; next: string | null }>;

/** The list that a pledge was opened from, as its address says it; null if it was opened from anywhere else. */
export function toList(params: Readonly<Record<string, unknown>>): QueueAsked | null {
  return params.from === 'list' ? { ...toQueueAsked(params), cursor: '' } : null;
}

/** What leads from a list to its pledges and back: the parameters that `toList` reads. */
export function toListParams(list: QueueAsked): URLSearchParams {
  const [, filters = ''] = toQueueHref(list, '').split('?');
  return new URLSearchParams(`from=list&${filters}`);
}

/** The pledges before and after one in a list. The pledge itself need not be in it any more. */
export async function findNeighbours(staff: Staff, list: QueueAsked, reference: string): Promise<Neighbours> {
  const place = isStorable(reference) ? await findPlace(reference) : null;
  if (!place) return { previous: null, next: null };
  const filter = { ...toFilter(staff, list), after: place, limit: 1 };
  const [before, after] = await Promise.all([
    findQueueRows({ ...filter, newestFirst: !filter.newestFirst }),
    findQueueRows(filter),
  ]);
  return { previous: before.rows[0]?.reference ?? null, next: after.rows[0]?.reference ?? null };
}

/** The next pledge of a list that this reviewer can decide about, or else the first. Null if there is no other. */
export async function findNextToDecide(staff: Staff, list: QueueAsked, reference: string): Promise<string | null> {
  const place = isStorable(reference) ? await findPlace(reference) : null;
  const filter = { ...toFilter(staff, list), decidableBy: staff.id };
  for (const after of place ? [place, null] : [null]) {
    const { rows } = await findQueueRows({ ...filter, after, limit: 2 });
    const other = rows.find((row) => row.reference !== reference);
    if (other) return other.reference;
  }
  return null;
}
