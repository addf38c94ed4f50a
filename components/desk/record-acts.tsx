import type { Act } from '#components/review/supporter-forms';
import type { DeskAct } from '#server/desk/offered-acts';

/**
 * The actions that are available to this reader on a record. An action that is left out is not available. `reversePayment` also posts `payment` (its id) and
 * `reason`, `refundPayment` `amount` too.
 */
export type RecordActs = Readonly<Partial<Record<DeskAct, Act>>>;

/** A decision that has an address: `?act=approve`. */
export const DECISION_ACTS = ['approve', 'decline', 'ask', 'rollBack'] as const satisfies readonly DeskAct[];

/** One of `DECISION_ACTS`. */
export type DecisionAct = (typeof DECISION_ACTS)[number];

/** The keyboard shortcut for a decision, in the list and on the record. */
export const DECISION_KEYS: Readonly<Record<string, DecisionAct>> = { a: 'approve', d: 'decline', q: 'ask' };

/** The texts of the form for a refund, as strings. */
export const REFUND_KEYS = ['refundFold', 'refundAmount', 'refundedOn', 'reason', 'refund'] as const;

/** The texts of the payment form, as strings. */
export const PAYMENT_KEYS = [
  'record',
  'recordSubmit',
  'amount',
  'receivedOn',
  'bankReference',
  'confirmPayment',
] as const;
