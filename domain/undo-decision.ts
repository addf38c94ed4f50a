import { REVIEW_STATES, UNDOABLE, WAITING_STATES, type ReviewState, type UndoableEvent } from '#domain/review';

/** For so many seconds a reviewer can undo a decision, without a reason. */
const UNDO_SECONDS = 30;

/** Emails about a decision wait for so many seconds: as long as it can be undone, and as long as an undo that was sent in time may take. */
const FINAL_SECONDS = UNDO_SECONDS + 5;

/** Why a decision is not undone. `changed`: something else has happened to the pledge since, or it was not a decision. `card-gone`: the decline has deleted the card of the gift. */
export type UndoRefusal = 'changed' | 'not-your-decision' | 'too-late' | 'money-arrived' | 'card-gone';

/** The newest event of a pledge, who caused it and when, and what of the pledge forbids an undo. */
export type UndoRequest = Readonly<{
  event: string;
  by: string | null;
  decidedAt: Date;
  /** The state before the decision, as its event says it. */
  from: ReviewState | null;
  actor: string;
  at: Date;
  moneyArrived: boolean;
  cardGone: boolean;
}>;

/** What is undone, and the state that the pledge is in again. */
export type UndoOutcome =
  Readonly<{ ok: true; undone: UndoableEvent; to: ReviewState }> | Readonly<{ ok: false; code: UndoRefusal }>;

const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1_000);

/** Until when a decision of that time can be undone. */
export const undoableUntil = (decidedAt: Date): Date => after(decidedAt, UNDO_SECONDS);

/** From when on a decision of that time is final: its emails are sent and its invoices get their numbers. */
export const finalFrom = (decidedAt: Date): Date => after(decidedAt, FINAL_SECONDS);

/** The latest time of a decision that is final at `at`. */
export const finalIfBefore = (at: Date): Date => after(at, -FINAL_SECONDS);

/** Whether an event of a pledge is a decision that its reviewer can undo at once. */
export function isUndoable(event: string): event is UndoableEvent {
  return UNDOABLE.some((each) => each === event);
}

/** The state in the data of a decision's event; null if it has none, as decisions before there was an undo. */
export function stateBefore(data: unknown): ReviewState | null {
  const from = typeof data === 'object' && data !== null && 'from' in data ? data.from : null;
  return REVIEW_STATES.find((each) => each === from) ?? null;
}

/** A history, newest first, as the supporter reads it: without decisions that were undone before anybody heard of them, and without their undoing. */
export function withoutUndone<T extends Readonly<{ type: string; version: number }>>(events: readonly T[]): T[] {
  const undoing = events.filter(({ type }) => type === 'decision-undone' || type === 'name-look-undone');
  const gone = new Set(undoing.flatMap(({ version }) => [version, version - 1]));
  return events.filter(({ version }) => !gone.has(version));
}

/** Decides whether a reviewer can undo their last decision on a pledge: only who decided, at once, and only if nothing has happened since. */
export function undoDecision(request: UndoRequest): UndoOutcome {
  const { event, by, decidedAt, from, actor, at, moneyArrived, cardGone } = request;
  const refuse = (code: UndoRefusal): UndoOutcome => ({ ok: false, code });
  if (!isUndoable(event) || from === null || !WAITING_STATES.includes(from)) return refuse('changed');
  if (by !== actor) return refuse('not-your-decision');
  if (at > undoableUntil(decidedAt)) return refuse('too-late');
  if (event === 'approved' && moneyArrived) return refuse('money-arrived');
  if (cardGone) return refuse('card-gone');
  return { ok: true, undone: event, to: from };
}
