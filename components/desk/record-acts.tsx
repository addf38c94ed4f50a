import type { Act } from '#components/review/supporter-forms';
import type { DeskAct } from '#server/desk/offered-acts';

/** What this reader can do with a record now; an act left out is not on offer. `reversePayment` also posts `payment` (its id) and `reason`. */
export type RecordActs = Readonly<Partial<Record<DeskAct, Act>>>;

/** A decision that has an address of its own: `?act=approve`. */
export type DecisionAct = Extract<DeskAct, 'approve' | 'decline'>;

/** The key that goes to a decision, in the list and on the record. */
export const DECISION_KEYS: Readonly<Record<string, DecisionAct>> = { a: 'approve', d: 'decline' };

/** The texts of the form for a payment, as plain texts. */
export const PAYMENT_KEYS = ['record', 'recordSubmit', 'amount', 'receivedOn', 'bankReference'] as const;
