import type { Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { storeMerge, storeUndoneMerge, type OrganisationRefusal } from '#server/organisation/organisation-store';

/** What became of a merge; the same when it is asked for again. `merge` is the id by which it can be undone. */
export type MergeResult =
  | Readonly<{ kind: 'merged'; merge: bigint }>
  | Readonly<{ kind: 'not-found' }>
  | Readonly<{ kind: 'refused'; code: OrganisationRefusal }>;

/** What became of undoing a merge. */
export type UndoResult =
  Readonly<{ kind: 'undone' | 'not-found' }> | Readonly<{ kind: 'refused'; code: OrganisationRefusal }>;

/**
 * Merges a known organisation into another, with all it has: pledges, contacts, logos, and of its details what the other leaves blank. Figures count it once from then on.
 * A provisional one is joined by `joinOrganisation`, at review.
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

/** Takes a merge or a join back, exactly. Refused where it cannot be exact: what moved with it was changed since, or pledged by since. */
export async function undoMerge(staff: Staff<'decide'>, merge: bigint): Promise<UndoResult> {
  const at = now();
  const answer = await storeUndoneMerge({ actor: staff.id, merge, at, bookedOn: today(at) });
  if (answer.kind === 'undone' || answer.kind === 'not-found' || answer.kind === 'refused') return answer;
  throw new Error(`Undoing a merge cannot be answered with ${answer.kind}`);
}
