import type { Staff } from '#server/auth';
import { now } from '#server/clock';
import { undoDecision, type UndoResult } from '#server/review/undo-decision';

/** Decisions to undo, each with the version of the pledge after it. `key` is the form's; each pledge has one of its own. */
export type UndoManyRequest = Readonly<{
  seen: readonly Readonly<{ reference: string; version: number }>[];
  key: string;
}>;

/**
 * Undoes the reader's own decisions on several pledges within half a minute, one after another, and says what became of each. What is refused for one changes nothing
 * for the others. Repeated with the same key, it does only what is missing.
 */
export async function undoMany(staff: Staff<'decide'>, { seen, key }: UndoManyRequest): Promise<UndoResult[]> {
  const results: UndoResult[] = [];
  // As of one moment: what was in time when the button was pressed is in time for all.
  const at = now();
  for (const { reference, version } of seen)
    results.push(await undoDecision(staff, { reference, version, key: `${key}.${reference}` }, at));
  return results;
}
