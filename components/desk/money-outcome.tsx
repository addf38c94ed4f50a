import type { FormState } from '#components/form/form-state';
import { conflictWords } from '#components/review/move-outcome';

type Code =
  | 'own-pledge'
  | 'not-approved'
  | 'no-money-promised'
  | 'bad-amount'
  | 'amount-too-large'
  | 'bad-date'
  | 'date-ahead'
  | 'text-too-long'
  | 'reason-missing'
  | 'already-reversed'
  | 'no-such-payment'
  | 'key-reused';

type NotWritten =
  | Readonly<{ kind: 'refused'; code: Code }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

const WORDS: Readonly<Record<Code, readonly [field: string, text: string]>> = {
  'own-pledge': ['conflict', 'This pledge is your own, so somebody else has to write its money down.'],
  'not-approved': ['conflict', 'Money can be written down for an approved pledge only. Approve it first.'],
  'no-money-promised': ['conflict', 'This pledge promises no money, so none can settle it.'],
  'bad-amount': ['amount', 'The amount must be more than nothing, in plain digits, such as 25 or 25.50.'],
  'amount-too-large': ['amount', 'That is more than one payment can be. Check the amount.'],
  'bad-date': ['receivedOn', 'Choose the day the money arrived.'],
  'date-ahead': ['receivedOn', 'That day has not come yet. Choose the day the money arrived.'],
  'text-too-long': ['bankReference', 'The text is too long, or holds characters nobody can see.'],
  'reason-missing': ['reason', 'Say why: the supporter reads it in the email and on their page.'],
  'already-reversed': ['conflict', 'This payment has been reversed already.'],
  'no-such-payment': ['conflict', 'There is no such payment of this pledge.'],
  'key-reused': ['conflict', 'This form was sent before with other answers. Reload the page and try again.'],
};

/** Why money was not written down, with what was typed. */
export function toMoneyForm(answers: FormState['answers'], result: NotWritten): FormState {
  const translate = (field: string, text: string): FormState => ({ answers, errors: [{ field, text }] });
  if (result.kind === 'conflict') return translate('conflict', conflictWords(result));
  if (result.kind === 'not-found') return translate('conflict', 'There is no such pledge.');
  return translate(...(WORDS[result.code] as [string, string]));
}
