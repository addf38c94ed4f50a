import { parseReference, type Reference } from '#domain/reference';
import { moveReview, type ReviewEvent, type ReviewRefusal, type ReviewState } from '#domain/review';

/** What can be done to several pledges at once. */
export const BULK_ACTS = ['approve', 'decline'] as const;

/** One of them. */
export type BulkAct = (typeof BULK_ACTS)[number];

/** The most pledges that one act takes: as many as a page of the list has, so that a person can read them before they confirm. */
export const BULK_LIMIT = 50;

/** The pledges that were chosen, each once, without what is no reference; `tooMany` is how many there are if they are more than one act takes. */
export type Chosen = Readonly<{ references: readonly Reference[]; tooMany: number | null }>;

/** Reads chosen references, from an address or a form. */
export function readChosen(values: readonly unknown[]): Chosen {
  const found = new Set(values.flatMap((value) => (typeof value === 'string' ? (parseReference(value) ?? []) : [])));
  return found.size > BULK_LIMIT ? { references: [], tooMany: found.size } : { references: [...found], tooMany: null };
}

/** A pledge and the version that somebody saw, as a form says it: `PB-7K3M-9Q2X:4`. Null for anything else. */
export function readSeenPledge(text: string): Readonly<{ reference: Reference; version: number }> | null {
  const match = /^([^:]{1,20}):(\d{1,9})$/.exec(text);
  const reference = match && parseReference(match[1] ?? '');
  return reference ? { reference, version: Number(match[2]) } : null;
}

/** What an act would do to a pledge, or why it cannot. */
export type BulkVerdict =
  | Readonly<{ can: true; event: ReviewEvent }>
  | Readonly<{ can: false; code: ReviewRefusal | 'organisation-undecided' }>;

/** A pledge as far as a decision depends on it. `given`: the valid approvals; `isByMe`: one of them is the reader's. `isUndecided`: nobody has said which organisation it is. */
export type BulkFacts = Readonly<{
  review: ReviewState;
  isOwn: boolean;
  given: number;
  isByMe: boolean;
  approvalsNeeded: 1 | 2;
  isUndecided: boolean;
}>;

/** Asks the review's table, with a reason that would be enough. The act itself asks it again. */
export function judge(act: BulkAct, facts: BulkFacts): BulkVerdict {
  const [me, other] = ['me', 'other'];
  const outcome = moveReview({
    state: facts.review,
    move: act,
    by: 'reviewer',
    actor: me,
    supporter: facts.isOwn ? me : other,
    reason: '-',
    approvals: [
      ...(facts.isByMe ? [me] : []),
      ...Array.from({ length: facts.given - Number(facts.isByMe) }, () => other),
    ],
    approvalsNeeded: facts.approvalsNeeded,
    moneyArrived: false,
  });
  if (!outcome.ok) return { can: false, code: outcome.code };
  if (act === 'approve' && facts.isUndecided) return { can: false, code: 'organisation-undecided' };
  return { can: true, event: outcome.event };
}
