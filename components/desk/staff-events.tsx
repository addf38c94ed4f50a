import type { I18n } from '#components/page/i18n';
import type { AssignmentKey } from '#content/messages/assignment';
import type { TagKey } from '#content/messages/tags';
import type { StaffEvent } from '#server/desk/staff-events';
import type { EventView } from '#server/pledge/pledge-record-queries';

function staffEventText(event: StaffEvent, { t }: I18n<AssignmentKey | TagKey>): string {
  if (event.kind !== 'assigned') return t(`history-${event.kind}`, { tag: event.tag });
  const { before, after } = event;
  if (after === null) return t('historyEnded', { before: before ?? '' });
  return before === null ? t('historyAssigned', { after }) : t('historyMoved', { before, after });
}

/** The history of a pledge with what staff did beside its review, newest first. */
export function withStaffEvents(
  events: readonly EventView[],
  staff: readonly StaffEvent[],
  i18n: I18n<AssignmentKey | TagKey>,
): EventView[] {
  const more = staff.map((event) => ({
    kind: event.kind,
    at: event.at,
    by: event.by,
    reason: null,
    amount: null,
    note: null,
    text: staffEventText(event, i18n),
  }));
  return [...events, ...more].sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
}
