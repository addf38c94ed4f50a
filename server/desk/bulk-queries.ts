import { judge, type BulkAct, type BulkVerdict } from '#domain/bulk-review';
import type { ReviewEvent, ReviewState } from '#domain/review';
import { undoableUntil } from '#domain/undo-decision';
import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { findChosenRows, type ChosenRow } from '#server/desk/bulk-store';
import { toQueueItem, type QueueItem } from '#server/desk/queue-queries';
import { DEFAULT_LANG, type Lang } from '#content/languages';

/**
 * One chosen pledge. `verdict`: what the act would do to it now, or why it cannot. `last`: its last event and who acted, null for the system. `isDone`: that event is this
 * act by the reader. `undoableFor`: for so many seconds they can still undo it, 0 if they cannot.
 */
export type ChosenPledge = QueueItem &
  Readonly<{
    version: number;
    verdict: BulkVerdict;
    last: Readonly<{ event: string; by: string | null }>;
    isDone: boolean;
    undoableFor: number;
  }>;

const DONE_BY: Readonly<Record<BulkAct, readonly ReviewEvent[]>> = {
  approve: ['approved', 'approval-given'],
  decline: ['declined'],
};

function toChosen(row: ChosenRow, act: BulkAct, lang: Lang): ChosenPledge {
  const { version, lastEvent, lastBy, isLastByMe, isOwn, isByMe, isUndecided, approvals } = row;
  const isDone = isLastByMe && DONE_BY[act].some((event) => event === lastEvent);
  const secondsLeft = (undoableUntil(row.lastAt).getTime() - now().getTime()) / 1_000;
  const approvalsNeeded = row.approvalsNeeded > 1 ? 2 : 1;
  const facts = {
    review: row.review as ReviewState,
    isOwn,
    given: approvals,
    isByMe,
    approvalsNeeded,
    isUndecided,
  } as const;
  return {
    ...toQueueItem(row, now(), lang),
    version,
    verdict: judge(act, facts),
    last: { event: lastEvent, by: lastBy },
    isDone,
    undoableFor: isDone ? Math.max(0, secondsLeft) : 0,
  };
}

/** The chosen pledges with what an act would do to each, and what was done. References of no pledge are left out. */
export async function listChosen(
  staff: Staff<'decide'>,
  act: BulkAct,
  references: readonly string[],
  lang: Lang = DEFAULT_LANG,
): Promise<ChosenPledge[]> {
  const rows = await findChosenRows(references, staff.id);
  return rows.map((row) => toChosen(row, act, lang));
}
