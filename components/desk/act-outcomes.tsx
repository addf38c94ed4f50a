import type { FormState } from '#components/form/form-state';
import { conflictText, type ActI18n } from '#components/review/move-outcome';
import type { MessageRefusal } from '#domain/message';

/** What became of an act of staff that was not done: why not, who came first, or that there is no such record. */
type Refused<Code extends string> =
  | Readonly<{ kind: 'refused'; code: Code }>
  | Readonly<{ kind: 'conflict'; by: string | null; event: string }>
  | Readonly<{ kind: 'not-found' }>;

type MoneyCode =
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

/** The field that a refusal is about; all others are about the pledge as it is. */
const FIELDS: Readonly<Partial<Record<MoneyCode, string>>> = {
  'bad-amount': 'amount',
  'amount-too-large': 'amount',
  'bad-date': 'receivedOn',
  'date-ahead': 'receivedOn',
  'text-too-long': 'bankReference',
  'reason-missing': 'reason',
};

/** Why a payment was not recorded or reversed, with what was typed. */
export function toMoneyForm(answers: FormState['answers'], result: Refused<MoneyCode>, i18n: ActI18n): FormState {
  const toForm = (field: string, text: string): FormState => ({ answers, errors: [{ field, text }] });
  if (result.kind === 'conflict') return toForm('conflict', conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm('conflict', i18n.t('not-found'));
  return toForm(FIELDS[result.code] ?? 'conflict', i18n.t(result.code));
}

/** Why a message was neither shown nor hidden. */
export function toMessageForm(result: Refused<MessageRefusal | 'key-reused'>, i18n: ActI18n): FormState {
  const text =
    result.kind === 'conflict'
      ? conflictText(result, i18n)
      : i18n.t(result.kind === 'not-found' ? 'not-found' : result.code);
  return { answers: {}, errors: [{ field: 'conflict', text }] };
}

const ORGANISATION_CODES = ['own-pledge', 'not-from-here', 'already-known', 'not-known', 'too-many-contacts'] as const;

/** Why it was not recorded who an organisation is. A reason that only merging can meet is said in general words. */
export function toOrganisationForm(result: Refused<string>, i18n: ActI18n): FormState {
  const toForm = (text: string): FormState => ({ answers: {}, errors: [{ field: 'conflict', text }] });
  if (result.kind === 'conflict') return toForm(conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm(i18n.t('not-found'));
  return toForm(i18n.t(ORGANISATION_CODES.find((code) => code === result.code) ?? 'not-possible'));
}
