import type { FormState } from '#components/form/form-state';
import { conflictText, type ActI18n } from '#components/review/move-outcome';

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

/** The field that a refusal is about; all others are about the pledge as it is. */
const FIELDS: Readonly<Partial<Record<Code, string>>> = {
  'bad-amount': 'amount',
  'amount-too-large': 'amount',
  'bad-date': 'receivedOn',
  'date-ahead': 'receivedOn',
  'text-too-long': 'bankReference',
  'reason-missing': 'reason',
};

/** Why a payment was not recorded or reversed, with what was typed. */
export function toMoneyForm(answers: FormState['answers'], result: NotWritten, i18n: ActI18n): FormState {
  const toForm = (field: string, text: string): FormState => ({ answers, errors: [{ field, text }] });
  if (result.kind === 'conflict') return toForm('conflict', conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm('conflict', i18n.t('not-found'));
  return toForm(FIELDS[result.code] ?? 'conflict', i18n.t(result.code));
}
