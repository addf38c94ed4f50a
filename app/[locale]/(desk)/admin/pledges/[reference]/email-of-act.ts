import type { FormState } from '#components/form/form-state';
import { toMoveForm, type ActI18n } from '#components/review/move-outcome';
import { LANGUAGES } from '#content/languages';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import type { Staff } from '#server/auth';
import type { DeskAct } from '#server/desk/offered-acts';
import { toFormLocale, type PostedMove } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { previewDecision, type DecisionMove } from '#server/review/preview-decision';

/** The moves whose forms can show the email that they would send, by the names of their acts. */
export const EMAIL_MOVES = {
  approve: 'approve',
  ask: 'ask',
  decline: 'decline',
  rollBack: 'roll-back',
} as const satisfies Partial<Record<DeskAct, DecisionMove>>;

/** The form of a decision with the email that it would send, with the reason as it is typed so far. Nothing is decided. */
export async function showEmail(
  staff: Staff<'decide'>,
  move: DecisionMove,
  { reference, reason }: PostedMove,
  data: FormData,
  actI18n: ActI18n,
): Promise<FormState> {
  const { t } = translate(toFormLocale(data), DESK_EMAILS);
  const result = await previewDecision(staff, move, { reference, reason: reason.trim() || t('reasonHere') });
  if (result.kind === 'not-found' || result.kind === 'refused') return toMoveForm(reason, result, actI18n);
  if (result.kind !== 'email') return { answers: { reason, said: t(`email-${result.kind}`) }, errors: [] };
  const { email, to, lang, hasContacts, hasInvoice } = result;
  const said = [
    t('emailGoesTo', { recipient: to, language: LANGUAGES[lang].name }),
    ...(hasContacts ? [t('emailContactsToo')] : []),
    ...(hasInvoice ? [t('invoiceLater')] : []),
  ].join(' ');
  return { answers: { reason, said, email: JSON.stringify(email) }, errors: [] };
}
