'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { toModerationForm, toHoursForm, toOrganisationForm, toMoneyForm } from '#components/desk/act-outcomes';
import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { toMoveForm } from '#components/review/move-outcome';
import type { ReviewEvent } from '#domain/review';
import type { Staff } from '#server/auth';
import { toDone } from '#server/desk/done-decision';
import { findNextToDecide } from '#server/desk/next-in-list';
import { certifyHours, queryHours } from '#server/hours/certify-hours';
import { confirmOrganisation, joinOrganisation } from '#server/review/decide-organisation';
import { toConfirmation } from '#server/payment/payment-warnings';
import { previewPayment, previewRefund, previewReversal } from '#server/payment/preview-money';
import { recordPayment } from '#server/payment/record-payment';
import { refundPayment } from '#server/payment/refund-payment';
import { reversePayment } from '#server/payment/reverse-payment';
import { approvePledge, askSupporter, declinePledge, rollBackPledge } from '#server/review/decide-pledge';
import { passCard, refuseCard } from '#server/review/moderate-card';
import { hideMessage, showMessage } from '#server/review/moderate-message';
import { hideName, showName } from '#server/review/moderate-name';
import { toMoveRequest, type PostedMove, toField, toIds, toFormLocale } from '#server/http/form-fields';
import type { DeskAct } from '#server/desk/offered-acts';
import { REFUSALS } from '#content/messages/refusals';
import { translate } from '#server/i18n/translate';
import { askAgain } from '../../../../ask-again';
import { actI18n, orSayUnavailable, staffOf } from '../../desk-forms';
import { asksForEmail, EMAIL_MOVES, showEmail, showMoneyEmail } from './email-of-act';
import { listOf, pageAfterAct, pageAfterPayment, pageOf, refreshRecord, toAddress } from './after-act';

const refusalI18n = (data: FormData) => translate(toFormLocale(data), REFUSALS);

/** Where a decision leads: from a list on to its next pledge, or back to it when none is left; otherwise to the pledge's own page. */
async function pageAfter(staff: Staff, data: FormData, seen: PostedMove, event: ReviewEvent): Promise<Route> {
  const { reference } = seen;
  const list = listOf(data);
  if (!list || !toDone({ done: event, of: reference })) return pageAfterAct(data, seen);
  const next = await findNextToDecide(staff, list, reference);
  return toAddress(data, next ? `/admin/pledges/${next}` : '/admin/pledges', { done: event, of: reference });
}

async function decide(data: FormData, act: keyof typeof EMAIL_MOVES, verb: typeof approvePledge): Promise<FormState> {
  const request = toMoveRequest(data);
  const i18n = actI18n(data);
  const staff = await staffOf('decide', pageOf(data, request.reference));
  if (!staff) return formError({ reason: request.reason }, i18n.t('signedOut'));
  if (asksForEmail(data)) return showEmail(staff, EMAIL_MOVES[act], request, data, i18n);
  if (request.key === null) return formError({ reason: request.reason }, i18n.t('unkeyed'));
  const result = await verb(staff, request);
  if (result.kind === 'moved') redirect(await pageAfter(staff, data, request, result.event));
  await refreshRecord(staff, act, data, request, result.kind);
  return toMoveForm(request.reason, result, i18n);
}

export async function approve(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decide(data, 'approve', approvePledge));
}

export async function decline(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decide(data, 'decline', declinePledge));
}

export async function ask(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decide(data, 'ask', askSupporter));
}

export async function rollBack(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decide(data, 'rollBack', rollBackPledge));
}

async function moderate(data: FormData, act: DeskAct, verb: typeof showName): Promise<FormState> {
  const request = toMoveRequest(data);
  const { reference, reason } = request;
  const i18n = actI18n(data);
  const staff = await staffOf('moderate', pageOf(data, reference));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  if (request.key === null) return formError({ reason }, i18n.t('unkeyed'));
  const result = await verb(staff, request);
  if (result.kind === 'moderated') redirect(pageAfterAct(data, request));
  await refreshRecord(staff, act, data, request, result.kind);
  return toModerationForm(reason, result, i18n);
}

export async function showNameAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, 'showName', showName));
}

export async function hideNameAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, 'hideName', hideName));
}

export async function show(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, 'showMessage', showMessage));
}

export async function hide(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, 'hideMessage', hideMessage));
}

export async function passCardAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, 'passCard', passCard));
}

export async function refuseCardAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => moderate(data, 'refuseCard', refuseCard));
}

async function decideOrganisation(
  data: FormData,
  verb: (staff: Staff<'decide'>, seen: PostedMove) => ReturnType<typeof joinOrganisation>,
): Promise<FormState> {
  const request = toMoveRequest(data);
  const page = pageOf(data, request.reference);
  const i18n = actI18n(data);
  const staff = await staffOf('decide', page);
  if (!staff) return formError({}, i18n.t('signedOut'));
  if (request.key === null) return formError({}, i18n.t('unkeyed'));
  const result = await verb(staff, request);
  if (result.kind === 'joined' || result.kind === 'confirmed') redirect(pageAfterAct(data, request));
  if (result.kind === 'conflict') redirect(pageOf(data, request.reference, { seen: String(request.version) }));
  return toOrganisationForm(result, i18n);
}

export async function joinOrganisationAction(_: FormState, data: FormData): Promise<FormState> {
  const [organisation = 0n] = toIds(data, 'organisation');
  return orSayUnavailable(data, () =>
    decideOrganisation(data, (staff, seen) => joinOrganisation(staff, seen, organisation)),
  );
}

export async function confirmOrganisationAction(_: FormState, data: FormData): Promise<FormState> {
  const against = toIds(data, 'against');
  return orSayUnavailable(data, () =>
    decideOrganisation(data, (staff, seen) => confirmOrganisation(staff, seen, against)),
  );
}

async function recordPaymentAs(data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const i18n = actI18n(data);
  const { reference, version, key } = request;
  const [amount, receivedOn, note] = ['amount', 'receivedOn', 'bankReference'].map((name) => toField(data, name));
  const form = { reference, version, amount: amount ?? '', receivedOn: receivedOn ?? '', note: note ?? '' };
  const confirmed = toField(data, 'confirmed');
  const answers = {
    amount: form.amount,
    receivedOn: form.receivedOn,
    bankReference: form.note,
    confirmed: toConfirmation(form),
  };
  const staff = await staffOf('handle-money', pageOf(data, reference));
  if (!staff) return formError(answers, i18n.t('signedOut'));
  const { numbers } = i18n.language;
  const look = await showMoneyEmail(data, { ...answers, confirmed }, i18n, () =>
    previewPayment(staff, { ...form, numbers }),
  );
  if (look) return look;
  if (key === null) return formError(answers, i18n.t('unkeyed'));
  const result = await recordPayment(staff, { ...form, key, confirmed, numbers });
  if (result.kind === 'recorded') redirect(pageAfterPayment(data, reference, key));
  await refreshRecord(staff, 'recordPayment', data, request, result.kind);
  return toMoneyForm(answers, result, i18n, refusalI18n(data));
}

async function takeReversal(data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const i18n = actI18n(data);
  const { reference, version, key, reason } = request;
  const staff = await staffOf('handle-money', pageOf(data, reference));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  const form = { reference, version, payment: toField(data, 'payment') };
  const look = await showMoneyEmail(data, { reason }, i18n, (why) => previewReversal(staff, { ...form, reason: why }));
  if (look) return look;
  const asked = await askAgain(staff, data);
  if (asked) return asked;
  if (key === null) return formError({ reason }, i18n.t('unkeyed'));
  const result = await reversePayment(staff, { ...form, key, reason });
  if (result.kind === 'recorded') redirect(pageAfterAct(data, request));
  await refreshRecord(staff, 'reversePayment', data, request, result.kind);
  return toMoneyForm({ reason }, result, i18n, refusalI18n(data));
}

async function takeRefund(data: FormData): Promise<FormState> {
  const request = toMoveRequest(data);
  const i18n = actI18n(data);
  const { reference, version, key, reason } = request;
  const answers = { amount: toField(data, 'amount'), receivedOn: toField(data, 'receivedOn'), reason };
  const staff = await staffOf('handle-money', pageOf(data, reference));
  if (!staff) return formError(answers, i18n.t('signedOut'));
  const { receivedOn: sentOn, amount } = answers;
  const { numbers } = i18n.language;
  const form = { reference, version, payment: toField(data, 'payment'), amount, sentOn, numbers };
  const look = await showMoneyEmail(data, answers, i18n, (why) => previewRefund(staff, { ...form, reason: why }));
  if (look) return look;
  const asked = await askAgain(staff, data);
  if (asked) return asked;
  if (key === null) return formError(answers, i18n.t('unkeyed'));
  const result = await refundPayment(staff, { ...form, key, reason });
  if (result.kind === 'recorded') redirect(pageAfterAct(data, request));
  await refreshRecord(staff, 'refundPayment', data, request, result.kind);
  return toMoneyForm(answers, result, i18n, refusalI18n(data));
}

export async function refundPaymentAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => takeRefund(data));
}

export async function recordPaymentAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => recordPaymentAs(data));
}

export async function reversePaymentAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => takeReversal(data));
}

async function decideHours(data: FormData, act: DeskAct, verb: typeof certifyHours): Promise<FormState> {
  const request = toMoveRequest(data);
  const { reference, reason, key } = request;
  const i18n = actI18n(data);
  const staff = await staffOf('decide', pageOf(data, reference));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  if (key === null) return formError({ reason }, i18n.t('unkeyed'));
  const result = await verb(staff, { ...request, key, month: toField(data, 'month') });
  if (result.kind === 'decided') redirect(pageAfterAct(data, request));
  if (result.kind === 'conflict') await refreshRecord(staff, act, data, request, 'conflict');
  return toHoursForm(reason, result, i18n);
}

export async function certifyHoursAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decideHours(data, 'certifyHours', certifyHours));
}

export async function queryHoursAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decideHours(data, 'queryHours', queryHours));
}
