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
export async function findNeighbours(_staff: Staff, list: QueueAsked, reference: string): Promise<Neighbours> {
  const place = isStorable(reference) ? await findPlace(reference) : null;
  if (!place) return { previous: null, next: null };
  const filter = { ...toFilter(list), after: place, limit: 1 };
  const [before, after] = await Promise.all([
    findQueueRows({ ...filter, newestFirst: !filter.newestFirst }),
    findQueueRows(filter),
  ]);
  return { previous: before.rows[0]?.reference ?? null, next: after.rows[0]?.reference ?? null };
}

/** The pledge of a list to decide about after this one: the next one, or else the first. Null if no other is left. */
export async function findNextToDecide(staff: Staff, list: QueueAsked, reference: string): Promise<string | null> {
  const { next } = await findNeighbours(staff, list, reference);
  if (next) return next;
  const { rows } = await findQueueRows({ ...toFilter(list), limit: 1 });
  const [first] = rows;
  return first && first.reference !== reference ? first.reference : null;
}
