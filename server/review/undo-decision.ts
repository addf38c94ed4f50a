import { entriesForRolledBack, entriesForSubmitted, type LedgerEntry } from '#domain/ledger';
import { parseReference, type Reference } from '#domain/reference';
import type { ReviewState, UndoableEvent } from '#domain/review';
import { stateBefore, undoableUntil, undoDecision as decideUndo, type UndoRefusal } from '#domain/undo-decision';
import { hasRight, type Staff } from '#server/auth';
import { now, today } from '#server/clock';
import { findLastPledgeEvent } from '#server/event/event-store';
import { findPreviousResult, storeEvent, type IdempotencyKey, type Written } from '#server/pledge/pledge-store';
import { findCardDropped } from '#server/pledge/pledge-record-store';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';
import { toYear, type MoveRequest } from '#server/review/move-pledge';

type Undone = Readonly<{ undone: UndoableEvent; review: ReviewState }>;

/** The result of an undo; the same if it is sent again. `conflict`: something else has happened to the pledge since; nothing changed. */
export type UndoResult =
  | (Undone & Readonly<{ kind: 'undone' }>)
  | Readonly<{
      kind: 'refused';
      code: Exclude<UndoRefusal, 'changed'> | 'places-taken' | 'key-reused';
    }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

/** A decision that the reader can undo, and for how long. `version` is the pledge's after it. */
export type OpenUndo = Readonly<{ event: UndoableEvent; reference: Reference; version: number; secondsLeft: number }>;

/** The domain's decision about undoing the newest event of a pledge. */
async function judge(staff: Pick<Staff, 'id'>, pledge: PledgeSnapshot, at: Date) {
  const last = await findLastPledgeEvent(pledge.id);
  if (!last || last.version !== pledge.version) return { ok: false, code: 'changed' } as const;
  const outcome = decideUndo({
    event: last.type,
    by: last.actorId,
    decidedAt: last.at,
    from: stateBefore(last.data),
    actor: staff.id,
    at,
    moneyArrived: pledge.received > 0n,
    cardGone: last.type === 'declined' && (await findCardDropped(pledge.id, last.at)),
  });
  return outcome.ok ? { ...outcome, decidedAt: last.at } : outcome;
}

/** The decision on a pledge that the reader has just made and can still undo; null if there is none. */
export async function findOpenUndo(staff: Staff, text: string, at: Date = now()): Promise<OpenUndo | null> {
  const reference = hasRight(staff.roles, 'decide') ? parseReference(text) : null;
  const pledge = reference && (await findPledgeSnapshot(reference));
  const outcome = pledge && (await judge(staff, pledge, at));
  if (!reference || !pledge || !outcome?.ok) return null;
  const { undone, decidedAt } = outcome;
  const secondsLeft = (undoableUntil(decidedAt).getTime() - at.getTime()) / 1_000;
  return { event: undone, reference, version: pledge.version, secondsLeft };
}

function entriesFor(undone: UndoableEvent, pledge: PledgeSnapshot): LedgerEntry[] {
  if (undone === 'approved') return entriesForRolledBack(pledge);
  return undone === 'declined' ? entriesForSubmitted() : [];
}

/** What a recurring gift promised before its approval: a year. */
function toPromise(undone: UndoableEvent, pledge: PledgeSnapshot) {
  if (undone !== 'approved' || pledge.repeat === 'once') return {};
  const { plan, amount } = toYear(pledge);
  return { plan, amount: amount.amount };
}

/**
 * Undoes the reviewer's own last decision on a pledge within half a minute, without a reason: the pledge is again what it was, and no email is sent about either. An
 * approval by somebody else keeps counting. `version` is the one after the decision.
 */
export async function undoDecision(
  staff: Staff<'decide'>,
  { reference, version, key }: Omit<MoveRequest, 'reason'>,
  at: Date = now(),
): Promise<UndoResult> {
  const pledge = await findPledgeSnapshot(reference);
  if (!pledge) return { kind: 'not-found' };
  const asked: IdempotencyKey = { key, body: { move: 'undo', reference }, wait: true };
  const outcome = version === pledge.version ? await judge(staff, pledge, at) : null;
  if (!outcome?.ok) {
    const code = outcome?.code ?? 'changed';
    if (code !== 'changed') return { kind: 'refused', code };
    const previous = await findPreviousResult(staff.id, asked);
    return previous ? toResult(previous) : { kind: 'conflict', ...pledge.lastEvent };
  }
  const { undone, to } = outcome;
  const answer: Undone = { undone, review: to };
  const written = await storeEvent(
    {
      actor: staff.id,
      pledgeId: pledge.id,
      from: pledge.review,
      version,
      to,
      undoes: undone,
      event: { type: 'decision-undone', reason: null, data: { undone, to } },
      at,
      bookedOn: today(at),
      entries: entriesFor(undone, pledge),
      ...toPromise(undone, pledge),
      payment: null,
      approval: false,
      newRound: false,
      freePlaces: false,
      answer,
    },
    asked,
  );
  return toResult(written, answer);
}

function toResult(written: Written, undone?: Undone): UndoResult {
  if (written.kind === 'stored' && undone) return { kind: 'undone', ...undone };
  if (written.kind === 'replayed') return { kind: 'undone', ...(written.answer as Undone) };
  if (written.kind === 'conflict') return { kind: 'conflict', by: written.by, event: written.event };
  if (written.kind === 'places-gone') return { kind: 'refused', code: 'places-taken' };
  if (written.kind === 'key-reused') return { kind: 'refused', code: written.kind };
  if (written.kind === 'not-undoable') return { kind: 'refused', code: 'too-late' };
  throw new Error(`An undo cannot be answered with ${written.kind}`);
}
