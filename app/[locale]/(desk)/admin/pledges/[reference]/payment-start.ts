import type { FormState } from '#components/form/form-state';
import { toTyped } from '#domain/parse-amount';
import { today } from '#server/clock';
import type { PledgeView } from '#server/pledge/pledge-record-queries';

/** How the form for a payment begins: with what is open of the next instalment (empty if nothing is), and today. `numbers`: the language that amounts are typed in. */
export function toPaymentStart({ nextDue }: PledgeView, numbers: string): FormState {
  return { answers: { amount: nextDue ? toTyped(nextDue.amount, numbers) : '', receivedOn: today() }, errors: [] };
}
