import { ASSIGNMENT_EVENTS, TAG_EVENTS } from '#domain/staff-event';
import { privateTextOf } from '#domain/event';
import type { Staff } from '#server/auth';
import { findNames } from '#server/assignment/assignment-store';
import { findStaffEvents } from '#server/event/event-store';
import type { PledgeRecord } from '#server/pledge/pledge-record-queries';

/** What staff did about a pledge beside its review, and who. `before` and `after`: whom it was assigned to, null for nobody. `by` is null for the system. `at` is RFC 3339. */
export type StaffEvent = Readonly<{ at: string; by: string | null }> &
  (
    | Readonly<{ kind: 'assigned'; before: string | null; after: string | null }>
    | Readonly<{ kind: 'tag-added' | 'tag-removed'; tag: string }>
  );

type Row = Awaited<ReturnType<typeof findStaffEvents>>[number];

/** Whom a pledge was assigned to and which tags it got and lost, newest first. Tags whose text was erased are left out. */
export async function listStaffEvents(_staff: Staff<'read-desk'>, { snapshot }: PledgeRecord): Promise<StaffEvent[]> {
  const rows = await findStaffEvents(snapshot.id);
  const assignments = new Map(
    rows.flatMap(({ id, type, data }) =>
      type === 'pledge-assigned' ? [[id, ASSIGNMENT_EVENTS[type].parse(data)] as const] : [],
    ),
  );
  const people = [...assignments.values()].flatMap(({ before, after }) => [before, after]);
  const names = await findNames(people.filter((id) => id !== null));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const tags = new Map(
    rows.map((row) => [row.type === 'tag-added' ? tagOf(row) : null, privateTextOf(row.private?.data).note] as const),
  );
  return rows.flatMap((row): StaffEvent[] => {
    const { actor } = row;
    const who = { at: row.at.toISOString(), by: actor && (actor.name ?? actor.email) };
    const assigned = assignments.get(row.id);
    if (assigned) return [{ ...who, kind: 'assigned', before: nameOf(assigned.before), after: nameOf(assigned.after) }];
    const tag = tags.get(tagOf(row));
    return tag ? [{ ...who, kind: row.type === 'tag-added' ? 'tag-added' : 'tag-removed', tag }] : [];
  });
}

const tagOf = ({ data }: Row): number | null => TAG_EVENTS['tag-added'].safeParse(data).data?.tag ?? null;
