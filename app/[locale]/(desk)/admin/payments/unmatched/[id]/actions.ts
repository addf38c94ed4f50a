'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { eventText } from '#components/review/review-messages';
import { LANGUAGES } from '#content/languages';
import { PLEDGE } from '#content/messages/pledge';
import { UNMATCHED } from '#content/messages/unmatched-money';
import { localizedPath } from '#domain/localized-path';
import { giveUnmatched } from '#server/payment/give-unmatched';
import { putMoneyBack, setMoneyAside, type AsideResult } from '#server/payment/set-money-aside';
import { toField, toFormLocale, toIds, toKey, toMoveRequest } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { actI18n, orSayUnavailable, staffOf } from '../../../desk-forms';

const i18nOf = (data: FormData) => translate(toFormLocale(data), UNMATCHED);
const paymentOf = (data: FormData) => String(toIds(data, 'payment')[0] ?? '');

/** An address below that of money. */
const toAddress = (data: FormData, path: string) =>
  localizedPath(LANGUAGES[toFormLocale(data)], `/admin/payments${path}`) as Route;

async function give(data: FormData): Promise<FormState> {
  const payment = paymentOf(data);
  const { reference, version, key } = toMoveRequest(data);
  const staff = await staffOf('handle-money', toAddress(data, `/unmatched/${payment}`));
  if (!staff) return formError({}, actI18n(data).t('signedOut'));
  if (key === null) return formError({}, actI18n(data).t('unkeyed'));
  const result = await giveUnmatched(staff, { payment, reference, version, key });
  if (result.kind === 'given') redirect(toAddress(data, `?given=${reference}`));
  const { t } = i18nOf(data);
  if (result.kind === 'conflict') {
    const what = eventText(result.event, translate(toFormLocale(data), PLEDGE));
    return formError({}, t('pledge-changed', { what }));
  }
  return formError({}, result.code === 'key-reused' ? actI18n(data).t(result.code) : t(result.code));
}

/** Gives the money to the pledge that was chosen. */
export async function giveMoney(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => give(data));
}

async function aside(data: FormData, isBack: boolean): Promise<FormState> {
  const payment = paymentOf(data);
  const reason = toField(data, 'reason');
  const staff = await staffOf('handle-money', toAddress(data, `/unmatched/${payment}`));
  if (!staff) return formError({ reason }, actI18n(data).t('signedOut'));
  const key = toKey(data);
  if (key === null) return formError({ reason }, actI18n(data).t('unkeyed'));
  const result: AsideResult = isBack
    ? await putMoneyBack(staff, { payment, key })
    : await setMoneyAside(staff, { payment, reason, key });
  if (result.kind === 'done') redirect(toAddress(data, isBack ? '?put=back' : '?put=aside'));
  const { t } = i18nOf(data);
  if (result.code === 'changed') return formError({ reason }, t('gone'));
  if (result.code === 'key-reused') return formError({ reason }, actI18n(data).t(result.code));
  return { answers: { reason }, errors: [{ field: 'reason', text: t(result.code) }] };
}

/** Sets the money aside, with a reason. */
export async function setAside(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => aside(data, false));
}

/** Puts money that was set aside back. */
export async function putBack(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => aside(data, true));
}
