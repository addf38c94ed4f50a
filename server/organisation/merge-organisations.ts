import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { storeMerge, storeUndoneMerge, type OrganisationRefusal } from '#server/organisation/organisation-store';

/** The result of a merge; the same if it is requested again. `merge` is the id for undoing it. */
export type MergeResult =
  | Readonly<{ kind: 'merged'; merge: bigint }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: OrganisationRefusal }>;

/** The result of undoing a merge. */
export type UndoResult =
  Readonly<{ kind: 'undone' | 'not-found' }> | Readonly<{ kind: 'refused'; code: OrganisationRefusal }>;

/**
 * Merges a known organisation into another: its pledges, contacts and logos, and its details where the other has none. The figures then count both as
 * one supporter. A provisional organisation is joined by `joinOrganisation` at review.
 */
export async function mergeOrganisations(
  staff: Staff<'decide'>,
  { from, into }: Readonly<{ from: bigint; into: bigint }>,
): Promise<MergeResult> {
  const at = now();
  const answer = await storeMerge({ actor: staff.id, from, into, at, bookedOn: today(at) });
  if (answer.kind === 'merged') return { kind: 'merged', merge: BigInt(answer.merge) };
  if (answer.kind === 'not-found' || answer.kind === 'refused') return answer;
  throw new Error(`A merge cannot be answered with ${answer.kind}`);
}

/** Undoes a merge or a join exactly. Refused if that is not possible, because moved data was changed since or the merged organisation has new pledges. */
export async function undoMerge(staff: Staff<'decide'>, merge: bigint): Promise<UndoResult> {
  const at = now();
  const answer = await storeUndoneMerge({ actor: staff.id, merge, at, bookedOn: today(at) });
  if (answer.kind === 'undone' || answer.kind === 'not-found' || answer.kind === 'refused') return answer;
  throw new Error(`Undoing a merge cannot be answered with ${answer.kind}`);
}
