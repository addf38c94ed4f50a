import type { CampaignTerms } from '#domain/campaign';
import { compare, type Money } from '#domain/money';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { PledgeKind } from '#domain/pledge-kind';

/** All review states, in the order a list offers them. */
export const REVIEW_STATES = ['submitted', 'needs-info', 'approved', 'declined', 'withdrawn'] as const;

/** The foundation's decision on a pledge. Stored; it changes only along `REVIEW_TABLE`. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** An action on a pledge under review. */
export type ReviewMove = 'approve' | 'decline' | 'ask' | 'answer' | 'withdraw' | 'roll-back';

/** Who makes the move: the supporter, or the foundation. */
export type ReviewParty = 'supporter' | 'reviewer';

/** The event that a move writes in the pledge's history. `approval-given` is the first of two approvals: the state stays. */
export type ReviewEvent =
  'approval-given' | 'approved' | 'declined' | 'info-requested' | 'answered' | 'withdrawn' | 'rolled-back';

/** The decisions of a reviewer that can be undone at once, by the events that they write. */
export const UNDOABLE = [
  'approval-given',
  'approved',
  'declined',
  'info-requested',
] as const satisfies readonly ReviewEvent[];

/** One of `UNDOABLE`. */
export type UndoableEvent = (typeof UNDOABLE)[number];

/** One line of the table. A question, an answer and a reason are all called `reason` here. */
export type ReviewRule = Readonly<{
  move: ReviewMove;
  by: ReviewParty;
  from: readonly ReviewState[];
  to: ReviewState;
  event: ReviewEvent;
  reasonNeeded: boolean;
}>;

/** All allowed moves. A move that is not listed is impossible. */
export const REVIEW_TABLE: readonly ReviewRule[] = [
  { move: 'approve', by: 'reviewer', from: ['submitted'], to: 'approved', event: 'approved', reasonNeeded: false },
  {
    move: 'decline',
    by: 'reviewer',
    from: ['submitted', 'needs-info'],
    to: 'declined',
    event: 'declined',
    reasonNeeded: true,
  },
  { move: 'ask', by: 'reviewer', from: ['submitted'], to: 'needs-info', event: 'info-requested', reasonNeeded: true },
  { move: 'answer', by: 'supporter', from: ['needs-info'], to: 'submitted', event: 'answered', reasonNeeded: true },
  {
    move: 'withdraw',
    by: 'supporter',
    from: ['submitted', 'needs-info'],
    to: 'withdrawn',
    event: 'withdrawn',
    reasonNeeded: false,
  },
  { move: 'roll-back', by: 'reviewer', from: ['approved'], to: 'submitted', event: 'rolled-back', reasonNeeded: true },
];

/**
 * Why a move is refused. `not-yours`: the move belongs to the other party. `own-pledge`: nobody reviews their own pledge. `reason-unreadable`:
 * control characters in the reason.
 */
export type ReviewRefusal =
  | 'not-from-here'
  | 'reason-missing'
  | 'reason-too-long'
  | 'reason-unreadable'
  | 'money-arrived'
  | 'part-ended'
  | 'not-yours'
  | 'own-pledge'
  | 'already-approved-by-you';

/**
 * A requested move. `actor` and `supporter` (the owner of the pledge) are stable ids of people; `approvals` are the ids of reviewers whose approval
 * is valid.
 */
export type ReviewRequest = Readonly<{
  state: ReviewState;
  move: ReviewMove;
  by: ReviewParty;
  actor: string;
  supporter: string;
  reason?: string | null;
  approvals: readonly string[];
  approvalsNeeded: 1 | 2;
  moneyArrived: boolean;
  /** The supporter or a refund has ended a part, or the foundation has released one: an undone approval would promise it again. */
  partEnded?: boolean;
  /** A fellowship, which nobody asked for: there is no approval to undo, it is taken back. */
  isGranted?: boolean;
}>;

/** The new state, the event, the cleaned reason and the valid approvals; or the refusal. */
export type ReviewOutcome =
  | Readonly<{
      ok: true;
      state: ReviewState;
      event: ReviewEvent;
      reason: string | null;
      approvals: readonly string[];
    }>
  | Readonly<{ ok: false; code: ReviewRefusal }>;

/** The states in which a pledge waits for a decision: those in which the table allows declining it. */
export const WAITING_STATES: readonly ReviewState[] = REVIEW_STATES.filter((state) =>
  REVIEW_TABLE.some(({ move, from }) => move === 'decline' && from.includes(state)),
);

function ruleOf(move: ReviewMove): ReviewRule {
  const rule = REVIEW_TABLE.find((each) => each.move === move);
  if (!rule) throw new RangeError(`No such move: ${move}`);
  return rule;
}

type MoveAsked = Omit<ReviewRequest, 'reason' | 'approvalsNeeded'>;

/** Why a move is impossible with any reason; null if it is possible. */
function refusalOf(asked: MoveAsked): ReviewRefusal | null {
  const { state, move, by, actor, supporter, approvals, moneyArrived, partEnded, isGranted } = asked;
  const rule = ruleOf(move);
  if (rule.by !== by) return 'not-yours';
  if (by === 'reviewer' && actor === supporter) return 'own-pledge';
  if (!rule.from.includes(state)) return 'not-from-here';
  if (move === 'roll-back' && isGranted) return 'not-from-here';
  if (move === 'roll-back' && moneyArrived) return 'money-arrived';
  if (move === 'roll-back' && partEnded) return 'part-ended';
  if (move === 'approve' && approvals.includes(actor)) return 'already-approved-by-you';
  return null;
}

/** The moves that this person can make on the pledge now. Pages offer them; the same table decides a move. */
export function openMoves(asked: Omit<MoveAsked, 'move'>): ReviewMove[] {
  return REVIEW_TABLE.map(({ move }) => move).filter((move) => refusalOf({ ...asked, move }) === null);
}

/** The cleaned reason of a decision; or why it cannot be one. */
export function cleanReason(
  raw: string | null | undefined,
  needed: boolean,
): { text: string | null } | Extract<ReviewRefusal, `reason-${string}`> {
  const cleaned = cleanText(raw ?? '', { most: TEXT_LIMITS.reason, lines: true });
  if (!cleaned.ok) return cleaned.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable';
  return needed && cleaned.text === null ? 'reason-missing' : { text: cleaned.text };
}

/**
 * Decides one move. A question, an answer or a roll-back voids earlier approvals, because they were given to a different version of the pledge. A
 * roll-back is refused once money has arrived, since the ledger would contradict it, and once a part has ended. A reviewer's own pledge must be decided by others.
 */
export function moveReview(request: ReviewRequest): ReviewOutcome {
  const refuse = (code: ReviewRefusal): ReviewOutcome => ({ ok: false, code });
  const { state, move, actor, approvals } = request;
  const refused = refusalOf(request);
  if (refused) return refuse(refused);
  const rule = ruleOf(move);
  const reason = cleanReason(request.reason, rule.reasonNeeded);
  if (typeof reason === 'string') return refuse(reason);
  if (move !== 'approve') return { ok: true, state: rule.to, event: rule.event, reason: reason.text, approvals: [] };
  const given = [...approvals, actor];
  const enough = new Set(given).size >= request.approvalsNeeded;
  const outcome = enough
    ? ({ state: rule.to, event: rule.event } as const)
    : ({ state, event: 'approval-given' } as const);
  return { ok: true, ...outcome, reason: reason.text, approvals: given };
}

/** How many different reviewers must approve: two above the campaign's limit, otherwise one. */
export function approvalsNeeded(amount: Money, terms: Pick<CampaignTerms, 'twoReviewersAbove'>): 1 | 2 {
  return compare(amount, terms.twoReviewersAbove) > 0 ? 2 : 1;
}

/** The kinds of pledge that policy may approve; a person reviews every other one. */
const POLICY_APPROVES: Readonly<Record<PledgeKind, boolean>> = {
  'one-time': true,
  membership: true,
  sponsorship: false,
};

/**
 * Whether a new pledge is approved by policy: never a sponsorship, never with an unverified address, never above the limit together with `acceptedLately`, which
 * is what policy accepted from the same supporter in the campaign's window of days (minor units). A pledge of no money is within every limit.
 */
export function acceptedByPolicy(
  kind: PledgeKind,
  amount: Money,
  terms: Pick<CampaignTerms, 'policyLimit'>,
  { emailVerified, acceptedLately }: Readonly<{ emailVerified: boolean; acceptedLately: bigint }>,
): boolean {
  const isWithin = amount.amount === 0n || amount.amount + acceptedLately <= terms.policyLimit.amount;
  return POLICY_APPROVES[kind] && emailVerified && compare(amount, terms.policyLimit) <= 0 && isWithin;
}
