import type { CampaignTerms } from '#domain/campaign';
import { compare, type Money } from '#domain/money';
import { cleanText, TEXT_LIMITS } from '#domain/plain-text';
import type { PledgeKind } from '#domain/pledge-kind';

/** Every state of review, in the order a list offers them. */
export const REVIEW_STATES = ['submitted', 'needs-info', 'approved', 'declined', 'withdrawn'] as const;

/** Where a pledge stands with the foundation. Stored; moves only along `REVIEW_TABLE`. */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What someone does to a pledge under review. */
export type ReviewMove = 'approve' | 'decline' | 'ask' | 'answer' | 'withdraw' | 'roll-back';

/** On whose behalf: the supporter's own, or the foundation's. */
export type ReviewParty = 'supporter' | 'reviewer';

/** What a move leaves in the pledge's history. `approval-given` is the first of two: the state stays. */
export type ReviewEvent =
  'approval-given' | 'approved' | 'declined' | 'info-requested' | 'answered' | 'withdrawn' | 'rolled-back';

/** One line of the table: a question, an answer and a reason are all a `reason` here. */
export type ReviewRule = Readonly<{
  move: ReviewMove;
  by: ReviewParty;
  from: readonly ReviewState[];
  to: ReviewState;
  event: ReviewEvent;
  reasonNeeded: boolean;
}>;

/** Every move there is. What is not here cannot happen. */
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
 * Why a move is refused. `not-yours`: the other party's move. `own-pledge`: nobody reviews what they pledged
 * themselves. `reason-unreadable`: control characters in the reason.
 */
export type ReviewRefusal =
  | 'not-from-here'
  | 'reason-missing'
  | 'reason-too-long'
  | 'reason-unreadable'
  | 'money-arrived'
  | 'not-yours'
  | 'own-pledge'
  | 'already-approved-by-you';

/**
 * A move to be judged. `actor` and `supporter`, whose pledge it is, are stable ids of people; `approvals` are the ids of
 * those whose approval stands.
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
}>;

/** The state after the move, its event, the cleaned reason and the approvals that stand now; or the refusal. */
export type ReviewOutcome =
  | Readonly<{
      ok: true;
      state: ReviewState;
      event: ReviewEvent;
      reason: string | null;
      approvals: readonly string[];
    }>
  | Readonly<{ ok: false; code: ReviewRefusal }>;

/** The states in which a pledge waits for a decision: those from which the table lets it be declined. */
export const WAITING_STATES: readonly ReviewState[] = REVIEW_STATES.filter((state) =>
  REVIEW_TABLE.some(({ move, from }) => move === 'decline' && from.includes(state)),
);

function ruleOf(move: ReviewMove): ReviewRule {
  const rule = REVIEW_TABLE.find((each) => each.move === move);
  if (!rule) throw new RangeError(`No such move: ${move}`);
  return rule;
}

type MoveAsked = Omit<ReviewRequest, 'reason' | 'approvalsNeeded'>;

/** Why a move cannot be made, whatever its reason says; null when it can. */
function refusalOf({ state, move, by, actor, supporter, approvals, moneyArrived }: MoveAsked): ReviewRefusal | null {
  const rule = ruleOf(move);
  if (rule.by !== by) return 'not-yours';
  if (by === 'reviewer' && actor === supporter) return 'own-pledge';
  if (!rule.from.includes(state)) return 'not-from-here';
  if (move === 'roll-back' && moneyArrived) return 'money-arrived';
  if (move === 'approve' && approvals.includes(actor)) return 'already-approved-by-you';
  return null;
}

/** The moves that somebody can make on a pledge now: what a page offers, by the same table that judges them. */
export function openMoves(asked: Omit<MoveAsked, 'move'>): ReviewMove[] {
  return REVIEW_TABLE.map(({ move }) => move).filter((move) => refusalOf({ ...asked, move }) === null);
}

function cleanReason(raw: string | null | undefined, needed: boolean): { text: string | null } | ReviewRefusal {
  const cleaned = cleanText(raw ?? '', { most: TEXT_LIMITS.reason, lines: true });
  if (!cleaned.ok) return cleaned.code === 'too-long' ? 'reason-too-long' : 'reason-unreadable';
  return needed && cleaned.text === null ? 'reason-missing' : { text: cleaned.text };
}

/**
 * Judges one move. A question, an answer or a roll-back makes earlier approvals void: they were given to another
 * pledge than the one that now stands. Roll-back is refused once money has arrived, since the ledger would contradict
 * it. A reviewer's own pledge is for the others to decide.
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

/** How many different reviewers an approval takes: two above the campaign's limit, else one. */
export function approvalsNeeded(amount: Money, terms: Pick<CampaignTerms, 'twoReviewersAbove'>): 1 | 2 {
  return compare(amount, terms.twoReviewersAbove) > 0 ? 2 : 1;
}

/**
 * Whether a new pledge is approved by policy: never a sponsorship, never an unverified address, never above the limit.
 */
export function acceptedByPolicy(
  kind: PledgeKind,
  amount: Money,
  terms: Pick<CampaignTerms, 'policyLimit'>,
  emailVerified: boolean,
): boolean {
  return kind !== 'sponsorship' && emailVerified && compare(amount, terms.policyLimit) <= 0;
}
