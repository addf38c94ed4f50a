import { MOST_HOURS, monthsToLog } from '#domain/logged-hours';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { Person } from '#server/auth';
import { now, today } from '#server/clock';
import { changeOwnPledge, type ChangeRequest, type ChangeResult } from '#server/pledge-change/change-own-pledge';

/** The hours of a month (`YYYY-MM`) with a note, as posted. */
export type HoursForm = ChangeRequest & Readonly<{ month: string; hours: string; note: string }>;

/**
 * Logs a contributing member's hours of a month of their term. Another entry of the same month corrects the one before; all stay in the history. The note is kept
 * apart from the event, where it can be erased.
 */
export function logHours(person: Person, form: HoursForm, at: Date = now()): Promise<ChangeResult> {
  const { month, hours: typed, note } = form;
  return changeOwnPledge(
    person,
    form,
    { hours: typed, month, note },
    ({ hoursPerMonth, term }) => {
      const refuse = (
        code: 'not-for-this-kind' | 'bad-month' | 'bad-hours' | 'note-unreadable',
      ): ChangeResult & { kind: 'refused' } => ({
        kind: 'refused',
        code,
      });
      if (hoursPerMonth === null || !term) return refuse('not-for-this-kind');
      if (!monthsToLog(term, today(at)).includes(month)) return refuse('bad-month');
      const hours = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : Number.NaN;
      if (!(hours <= MOST_HOURS)) return refuse('bad-hours');
      const cleaned = cleanText(note, { most: TEXT_LIMITS.reason, lines: true });
      if (!cleaned.ok) return refuse('note-unreadable');
      return { ok: true, event: { type: 'hours-logged', reason: cleaned.text, data: { month, hours } }, entries: [] };
    },
    { at },
  );
}
