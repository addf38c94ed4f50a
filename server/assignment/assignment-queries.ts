import type { Staff } from '#server/auth';
import { findAssignable, findAssignee } from '#server/assignment/assignment-store';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** Whom a pledge is assigned to, null if to nobody, and who else could have it. `isOwn`: the reader has it. `at` is RFC 3339. */
export type AssignmentView = Readonly<{
  assignee: Readonly<{ id: string; name: string; isOwn: boolean; at: string }> | null;
  /** Without the reader and without the assignee. */
  others: readonly Readonly<{ id: string; name: string }>[];
}>;

/** The assignment of a pledge, for who may decide about it. */
export async function findAssignment(staff: Staff, { snapshot }: PledgeRecord): Promise<AssignmentView> {
  const [found, people] = await Promise.all([findAssignee(snapshot.id), findAssignable(snapshot.id)]);
  return {
    assignee: found && { ...found, isOwn: found.id === staff.id, at: found.at.toISOString() },
    others: people.filter(({ id }) => id !== staff.id && id !== found?.id),
  };
}
