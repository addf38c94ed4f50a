'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusal } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { recordUnmatched } from '#server/payment/record-unmatched';
import { actI18n, orSayUnavailable, staffOf } from '../desk-forms';

const FIELDS = { 'bad-date': 'receivedOn', 'date-ahead': 'receivedOn', 'text-too-long': 'bankReference' } as const;

async function record(data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/admin/payments') as Route;
  const i18n = actI18n(data);
  const [amount, receivedOn, bankReference] = [
    toField(data, 'amount'),
    toField(data, 'receivedOn'),
    toField(data, 'bankReference'),
  ];
  const answers = { amount, receivedOn, bankReference };
  const staff = await staffOf('handle-money', here);
  if (!staff) return formError(answers, i18n.t('signedOut'));
  const key = toKey(data);
  if (key === null) return formError(answers, i18n.t('unkeyed'));
  const form = { key, amount, receivedOn, note: bankReference, numbers: i18n.language.numbers };
  const result = await recordUnmatched(staff, form);
  if (result.kind === 'recorded') redirect(`${here}?put=recorded` as Route);
  if (result.code === 'bad-amount') return { answers, errors: [wordRefusal(result.error, translate(lang, REFUSALS))] };
  const field =
    result.code === 'amount-too-large' ? 'amount' : result.code === 'key-reused' ? 'form' : FIELDS[result.code];
  return { answers, errors: [{ field, text: i18n.t(result.code) }] };
}

export async function recordUnmatchedAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => record(data));
}
