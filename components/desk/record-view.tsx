import type { Act } from '#components/review/supporter-forms';
import type { PledgeView } from '#components/pledge/pledge-view';
import type { CivilDate } from '#domain/civil-date';
import type { Money } from '#domain/money';

/** A payment as it was written down. `reversedBy` names who took it back and why; null while it stands. */
export type PaymentView = {
  id: string;
  receivedOn: CivilDate;
  amount: Money;
  bankReference: string | null;
  recordedBy: string;
  reversal: { by: string; reason: string | null } | null;
};

/** A pledge as the desk sees it. */
export type RecordView = PledgeView & {
  supporter: { name: string | null; email: string; verified: boolean };
  /** Names of those whose approval stands. */
  approvals: readonly string[];
  approvalsNeeded: 1 | 2;
  payments: readonly PaymentView[];
  /** The website an organisation asks for; `shown` the other one that the public pages link to today. Null for a person's pledge. */
  website: { asked: string; shown: string | null } | null;
};

/** A decision that has an address of its own: `?act=approve`. */
export type DecisionAct = 'approve' | 'decline';

/** The key that goes to a decision, in the list and on the record. */
export const DECISION_KEYS: Readonly<Record<string, DecisionAct>> = { a: 'approve', d: 'decline' };

/** What may be done now by whoever looks; an act left out is not on offer. */
export type RecordActs = {
  approve?: Act;
  decline?: Act;
  ask?: Act;
  rollBack?: Act;
  showMessage?: Act;
  hideMessage?: Act;
  recordPayment?: Act;
  /** Posts `payment` (its id) and `reason`. */
  reversePayment?: Act;
};

/** The texts of the form for a payment, as plain texts. */
export const PAYMENT_KEYS = ['record', 'recordSubmit', 'amount', 'receivedOn', 'bankReference'] as const;
