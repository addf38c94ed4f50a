import type { FormState } from '#components/form/form-state';
import { toMoneyForm } from '#components/desk/act-outcomes';
import type { I18n } from '#components/page/i18n';
import { toMoveForm, type ActI18n } from '#components/review/move-outcome';
import { LANGUAGES } from '#content/languages';
import { DESK_EMAILS, type DeskEmailsKey } from '#content/messages/desk-emails';
import { UNMATCHED, type UnmatchedKey } from '#content/messages/unmatched-money';
import { formatDate } from '#domain/civil-date';
import { formatMoney, type Money } from '#domain/money';
import { REFUSALS } from '#content/messages/refusals';
import type { Staff } from '#server/auth';
import type { DeskAct } from '#server/desk/offered-acts';
import type { EventEmailPreview } from '#server/email/preview-event-email';
import { toField, toFormLocale, type PostedMove } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import type { AllocationPreview } from '#server/payment/preview-allocation';
import type { MoneyPreview } from '#server/payment/preview-money';
import { previewDecision, type DecisionMove } from '#server/review/preview-decision';

/** The moves whose forms can show the email that they would send, by the names of their acts. */
export const EMAIL_MOVES = {
  approve: 'approve',
  ask: 'ask',
  decline: 'decline',
  rollBack: 'roll-back',
} as const satisfies Partial<Record<DeskAct, DecisionMove>>;

const MONEY_ACTS: readonly DeskAct[] = ['recordPayment', 'refundPayment', 'reversePayment', 'releasePledge'];

/** The acts whose forms can show the email that they would send. */
export const hasEmail = (act: DeskAct) => act in EMAIL_MOVES || MONEY_ACTS.includes(act);

/** Whether the button was pressed that shows the email. */
export const asksForEmail = (data: FormData) => toField(data, 'step') === 'email';

/** The typed answers with the email that the act would send, or with words that it sends none. */
function toLook(
  answers: FormState['answers'],
  shown: Exclude<EventEmailPreview, { kind: 'not-found' }>,
  { t }: I18n<DeskEmailsKey>,
): FormState {
  if (shown.kind !== 'email') return { answers: { ...answers, said: t(`email-${shown.kind}`) }, errors: [] };
  const { email, to, lang, hasContacts, later } = shown;
  const said = [
    t('emailGoesTo', { recipient: to, language: LANGUAGES[lang].name }),
    ...(hasContacts ? [t('emailContactsToo')] : []),
    ...(later ? [t(`${later}Later`)] : []),
  ].join(' ');
  return { answers: { ...answers, said, email: JSON.stringify(email) }, errors: [] };
}

/** The form of a decision with the email that it would send, with the reason as it is typed so far. Nothing is decided. */
export async function showEmail(
  staff: Staff<'decide'>,
  move: DecisionMove,
  { reference, reason }: PostedMove,
  data: FormData,
  actI18n: ActI18n,
): Promise<FormState> {
  const i18n = translate(toFormLocale(data), DESK_EMAILS);
  const result = await previewDecision(staff, move, { reference, reason: reason.trim() || i18n.t('reasonHere') });
  if (result.kind === 'not-found' || result.kind === 'refused') return toMoveForm(reason, result, actI18n);
  return toLook({ reason }, result, i18n);
}

/** The same, saying first what a payment settles. */
function withSettled(
  state: FormState,
  settles: AllocationPreview | undefined,
  { t, language }: I18n<UnmatchedKey>,
): FormState {
  if (!settles) return state;
  const textOf = (sum: Money) => formatMoney(sum, language.numbers);
  const parts = settles.parts.map(({ due, settled, left }) => {
    const what = t('effectPart', { amount: textOf(settled), day: formatDate(due, language.days) });
    return `${what}: ${left.amount === 0n ? t('effectWhole') : t('effectLeft', { amount: textOf(left) })}.`;
  });
  const excess = settles.excess.amount > 0n ? [t('effectExcess', { amount: textOf(settles.excess) })] : [];
  return { ...state, answers: { ...state.answers, said: [...parts, ...excess, state.answers.said].join(' ') } };
}

/**
 * The form of an act with money with the email that it would send, with what is typed so far; null if another button was pressed. `preview` gets the reason, or
 * a placeholder for it.
 */
export async function showMoneyEmail(
  data: FormData,
  answers: FormState['answers'],
  actI18n: ActI18n,
  preview: (reason: string) => Promise<MoneyPreview>,
): Promise<FormState | null> {
  if (!asksForEmail(data)) return null;
  const lang = toFormLocale(data);
  const i18n = translate(lang, DESK_EMAILS);
  const result = await preview(toField(data, 'reason').trim() || i18n.t('reasonHere'));
  switch (result.kind) {
    case 'email':
    case 'none':
    case 'nobody':
      return withSettled(toLook(answers, result, i18n), result.settles, translate(lang, UNMATCHED));
    default:
      return toMoneyForm(answers, result, actI18n, translate(lang, REFUSALS));
  }
}
