import { wordRefusal, type RefusalKey } from '#components/draft/refusal-messages';
import type { FormState } from '#components/form/form-state';
import type { I18n } from '#components/page/i18n';
import { conflictText, type ActI18n } from '#components/review/move-outcome';
import { formatDate } from '#domain/civil-date';
import { formatMoney, type Money } from '#domain/money';
import type { PaymentWarning } from '#server/payment/payment-warnings';
import type { MoneyRefusal, MoneyResult } from '#server/payment/write-money';
import type { HoursResult } from '#server/hours/certify-hours';
import type { OrganisationResult } from '#server/review/decide-organisation';
import type { ModerationResult } from '#server/review/moderate-text';
import type { UndoResult } from '#server/review/undo-decision';

/** The field of a refusal. Refusals without a field are about the pledge itself. */
const FIELDS: Readonly<Partial<Record<MoneyRefusal, string>>> = {
  'amount-too-large': 'amount',
  'bad-date': 'receivedOn',
  'date-ahead': 'receivedOn',
  'text-too-long': 'bankReference',
  'more-than-arrived': 'amount',
  'reason-missing': 'reason',
  'reason-too-long': 'reason',
  'reason-unreadable': 'reason',
};

/** The field that confirms an unusual payment. Its value is what the answer of this name holds. */
const CONFIRMED = 'confirmed';

function warningText(warning: PaymentWarning, { t, language }: ActI18n): string {
  const amountOf = (m: Money) => formatMoney(m, language.numbers);
  switch (warning.code) {
    case 'same-reference':
      return t('warning-same-reference', {
        amount: amountOf(warning.amount),
        day: formatDate(warning.receivedOn, language.days),
      });
    case 'before-pledge':
      return t('warning-before-pledge', { day: formatDate(warning.madeOn, language.days) });
    case 'not-approved':
    case 'closed':
      return t(`warning-${warning.code}`);
    case 'more-than-open':
      return t('warning-more-than-open', { open: amountOf(warning.open), excess: amountOf(warning.excess) });
  }
}

/** Why a payment was not recorded or reversed, with the typed values. */
export function toMoneyForm(
  answers: FormState['answers'],
  result: Exclude<MoneyResult, { kind: 'recorded' }>,
  i18n: ActI18n,
  refusals: I18n<RefusalKey>,
): FormState {
  const toForm = (field: string, text: string): FormState => ({ answers, errors: [{ field, text }] });
  if (result.kind === 'conflict') return toForm('conflict', conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm('conflict', i18n.t('not-found'));
  if (result.kind === 'unconfirmed')
    return {
      answers,
      errors: result.warnings.map((warning) => ({ field: CONFIRMED, text: warningText(warning, i18n) })),
    };
  if (result.code === 'bad-amount') return { answers, errors: [wordRefusal(result.error, refusals)] };
  return toForm(FIELDS[result.code] ?? 'conflict', i18n.t(result.code));
}

/** Why a name or a message was neither shown nor hidden, with the typed reason. */
export function toModerationForm(
  reason: string,
  result: Exclude<ModerationResult, { kind: 'moderated' }>,
  i18n: ActI18n,
): FormState {
  const toForm = (field: string, text: string): FormState => ({ answers: { reason }, errors: [{ field, text }] });
  if (result.kind === 'conflict') return toForm('conflict', conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm('conflict', i18n.t('not-found'));
  return toForm(result.code.startsWith('reason') ? 'reason' : 'conflict', i18n.t(result.code));
}

const ORGANISATION_CODES = ['own-pledge', 'not-from-here', 'already-known', 'not-known', 'too-many-contacts'] as const;

/** Why the decision about the organisation was not recorded. A reason that only merging can have gets a general text. */
export function toOrganisationForm(
  result: Exclude<OrganisationResult, { kind: 'joined' | 'confirmed' }>,
  i18n: ActI18n,
): FormState {
  const toForm = (text: string): FormState => ({ answers: {}, errors: [{ field: 'conflict', text }] });
  if (result.kind === 'conflict') return toForm(conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm(i18n.t('not-found'));
  return toForm(i18n.t(ORGANISATION_CODES.find((code) => code === result.code) ?? 'not-possible'));
}

/** Why a decision was not undone. */
export function toUndoForm(result: Exclude<UndoResult, { kind: 'undone' }>, i18n: ActI18n): FormState {
  const toForm = (text: string): FormState => ({ answers: {}, errors: [{ field: 'conflict', text }] });
  if (result.kind === 'conflict') return toForm(conflictText(result, i18n));
  return toForm(i18n.t(result.kind === 'not-found' ? 'not-found' : result.code));
}

/** Why hours were not certified or queried, with the typed question. */
export function toHoursForm(
  reason: string,
  result: Exclude<HoursResult, { kind: 'decided' }>,
  i18n: ActI18n,
): FormState {
  const toForm = (field: string, text: string): FormState => ({ answers: { reason }, errors: [{ field, text }] });
  if (result.kind === 'conflict') return toForm('conflict', conflictText(result, i18n));
  if (result.kind === 'not-found') return toForm('conflict', i18n.t('not-found'));
  return toForm(result.code.startsWith('reason') ? 'reason' : 'conflict', i18n.t(result.code));
}
