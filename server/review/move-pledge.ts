import { ISSUER } from '#content/issuer';
import { toAcceptanceDates, type AcceptanceDates, type AcceptedPledge } from '#domain/acceptance-dates';
import type { CivilDate } from '#domain/civil-date';
import { Issuer } from '#domain/issuer';
import { money } from '#domain/money';
import {
  entriesForAllocation,
  entriesForApproved,
  entriesForClosedReview,
  entriesForRolledBack,
  type LedgerEntry,
} from '#domain/ledger';
import { allocatePayment } from '#domain/payment-allocation';
import { eachAmount, plannedOf, yearAmount, yearPlan } from '#domain/recurring-gift';
import {
  moveReview,
  type ReviewEvent,
  type ReviewMove,
  type ReviewParty,
  type ReviewRefusal,
  type ReviewState,
} from '#domain/review';
import { finalFrom, isUndoable } from '#domain/undo-decision';
import { now, today } from '#server/clock';
import { canMove, isOwnPledge } from '#server/organisation/access';
import { fillNameKeys } from '#server/organisation/fill-name-keys';
import {
  findPreviousResult,
  storeEvent,
  type EventRow,
  type IdempotencyKey,
  type Written,
} from '#server/pledge/pledge-store';
import { findPledgeSnapshot, type PledgeSnapshot } from '#server/pledge/pledge-snapshot-store';

/** A requested move. `version` is the version that the user saw: if the pledge has changed since, nothing happens. */
export type MoveRequest = Readonly<{
  reference: string;
  version: number;
  key: string;
  reason?: string | null;
}>;

type Moved = Readonly<{ review: ReviewState; event: ReviewEvent }>;

/** The result of a move. `conflict` includes the current state of the pledge and who moved it. */
export type MoveResult =
  | (Moved & Readonly<{ kind: 'moved' }>)
  | Readonly<{ kind: 'refused'; code: ReviewRefusal | 'organisation-undecided' | 'key-reused' }>
  | Readonly<{ kind: 'conflict'; review: ReviewState; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

const FREES_PLACES: ReadonlySet<ReviewEvent> = new Set(['declined', 'withdrawn']);

/** Money that arrived before the acceptance counts with it. */
function entriesForWaiting(
  { waiting, currency }: PledgeSnapshot,
  instalments: AcceptanceDates['instalments'],
): LedgerEntry[] {
  if (waiting === 0n) return [];
  const open = instalments.map((part) => ({ ...part, settled: 0n, ended: 0n, released: 0n }));
  return entriesForAllocation(allocatePayment(open, money(waiting, currency)));
}

function entriesFor(event: ReviewEvent, pledge: PledgeSnapshot, dates: AcceptanceDates | null): LedgerEntry[] {
  if (dates)
    return [
      ...entriesForApproved({ ...pledge, instalments: dates.instalments, byPolicy: false }),
      ...entriesForWaiting(pledge, dates.instalments),
    ];
  if (event === 'rolled-back') return entriesForRolledBack(pledge);
  return event === 'declined' || event === 'withdrawn' ? entriesForClosedReview() : [];
}

/** What a pledge promises before its dates are set: of a recurring gift one year, also if it was extended before its approval was undone. */
export function toYear({ amount, plan, repeat, currency }: PledgeSnapshot): Pick<AcceptedPledge, 'amount' | 'plan'> {
  if (repeat === 'once') return { amount: money(amount, currency), plan };
  return { amount: yearAmount(money(eachAmount({ amount, ...plan }), currency), repeat), plan: yearPlan(repeat) };
}

/** What a recurring gift promises after a move: the instalments that its acceptance makes, or a year again after a roll-back. */
function toPromise(
  event: ReviewEvent,
  year: Pick<AcceptedPledge, 'amount' | 'plan'>,
  dates: AcceptanceDates | null,
): Pick<EventRow, 'amount' | 'plan'> {
  const { plan, amount } = dates ? plannedOf(dates.instalments, year.plan, year.amount.currency) : year;
  return dates || event === 'rolled-back' ? { plan, amount: amount.amount } : {};
}

type Mover = Readonly<{ id: string; as: ReviewParty }>;

/** What a move does to a pledge on a day, or why it is refused: its new state and event, and the dates that an acceptance sets. */
export async function planMove(
  pledge: PledgeSnapshot,
  actor: Mover,
  { move, reason, day }: Readonly<{ move: ReviewMove; reason: string | null; day: CivilDate }>,
) {
  const outcome = moveReview({
    state: pledge.review,
    move,
    by: actor.as,
    actor: actor.id,
    supporter: (await isOwnPledge(actor, pledge)) ? actor.id : pledge.supporterId,
    reason,
    approvals: pledge.approvals,
    approvalsNeeded: pledge.approvalsNeeded,
    moneyArrived: pledge.received > 0n,
    partEnded: pledge.instalments.some((part) => part.ended + part.released > 0n),
    isGranted: pledge.isFellowship,
  });
  if (!outcome.ok) return outcome;
  const year = toYear(pledge);
  const dates = outcome.event === 'approved' ? toAcceptanceDates({ ...pledge, ...year }, day) : null;
  return { ...outcome, dates, promise: pledge.repeat === 'once' ? {} : toPromise(outcome.event, year, dates) };
}

/**
 * Moves a pledge along the review table on behalf of an actor. The domain decides; one conditional update writes it with its event, ledger entries
 * and email. Callers check the right to do so: `decide-pledge.ts` and `supporter-moves.ts`.
 */
export async function movePledge(
  actor: Mover,
  move: ReviewMove,
  request: MoveRequest,
  at: Date = now(),
): Promise<MoveResult> {
  const pledge = await findPledgeSnapshot(request.reference);
  if (!pledge) return { kind: 'not-found' };
  if (actor.as === 'supporter' && !(await canMove(actor, pledge))) return { kind: 'not-found' };
  const reason = request.reason ?? null;
  const asked: IdempotencyKey = { key: request.key, body: { move, reference: request.reference, reason }, wait: true };
  if (request.version !== pledge.version) return answerStale(actor.id, pledge, asked);
  if (move === 'approve' && pledge.organisationId !== null) await fillNameKeys();
  const day = today(at);
  const outcome = await planMove(pledge, actor, { move, reason, day });
  if (!outcome.ok) return { kind: 'refused', code: outcome.code };
  const moved = { review: outcome.state, event: outcome.event };
  const { dates, promise } = outcome;
  const written = await storeEvent(
    {
      actor: actor.id,
      pledgeId: pledge.id,
      from: pledge.review,
      version: pledge.version,
      to: outcome.state,
      event: {
        type: outcome.event,
        reason: outcome.reason,
        data: {
          approvals: outcome.approvals.length,
          needed: pledge.approvalsNeeded,
          ...(isUndoable(outcome.event) ? { from: pledge.review } : {}),
          ...(dates && pledge.waiting > 0n ? { counted: String(pledge.waiting) } : {}),
        },
      },
      at,
      ...(isUndoable(outcome.event) ? { finalFrom: finalFrom(at) } : {}),
      bookedOn: day,
      entries: entriesFor(outcome.event, pledge, dates),
      ...dates,
      ...(dates && pledge.kind === 'sponsorship' ? { agreement: { issuer: Issuer.parse(ISSUER) } } : {}),
      ...promise,
      payment: null,
      approval: move === 'approve',
      newRound: move !== 'approve',
      freePlaces: FREES_PLACES.has(outcome.event),
      answer: moved,
    },
    asked,
  );
  return toResult(written, moved);
}

/** Somebody has changed the pledge since the page was read: the same request gets its first result again, any other is a conflict. */
async function answerStale(actorId: string, pledge: PledgeSnapshot, asked: IdempotencyKey): Promise<MoveResult> {
  const previous = await findPreviousResult(actorId, asked);
  return previous ? toResult(previous) : { kind: 'conflict', review: pledge.review, ...pledge.lastEvent };
}

function toResult(written: Written, moved?: Moved): MoveResult {
  if (written.kind === 'stored' && moved) return { kind: 'moved', ...moved };
  if (written.kind === 'replayed') return { kind: 'moved', ...(written.answer as Moved) };
  if (written.kind === 'conflict') return written;
  if (written.kind === 'organisation-undecided' || written.kind === 'key-reused')
    return { kind: 'refused', code: written.kind };
  throw new Error(`A move cannot be answered with ${written.kind}`);
}
