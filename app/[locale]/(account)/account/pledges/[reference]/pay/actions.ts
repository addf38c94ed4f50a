'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { PAY } from '#content/messages/how-to-pay';
import { OWN_CHANGES } from '#content/messages/own-changes';
import { findActor } from '#server/auth';
import { toCount, toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { startOnlinePayment } from '#server/payment-provider/start-online-payment';

async function tryPay(data: FormData, answers: FormState['answers']): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, PAY, OWN_CHANGES, ACT_REFUSALS);
  const { reference, key } = toMoveRequest(data);
  const person = await findActor();
  if (!person) return formError(answers, t('signedOut'));
  if (key === null) return formError(answers, t('unkeyed'));
  if ((await takeFromLimit('write-person', person.id)) !== null) return formError(answers, t('too-often'));
  const result = await startOnlinePayment(person, { reference, key, count: toCount(data, 'count'), lang });
  if (result.kind === 'opened') redirect(result.url as Route);
  if (result.kind === 'refused') return { answers, errors: [{ field: 'count', text: t(`online-${result.code}`) }] };
  await logSecurityInRequest('refused', { actor: person.id, what: 'pledge' });
  return formError(answers, t('not-found'));
}

export async function payOnline(_: FormState, data: FormData): Promise<FormState> {
  const answers = { count: toField(data, 'count') };
  const answer = await orUnavailable(() => tryPay(data, answers));
  return answer === 'lost' ? formError(answers, translate(toFormLocale(data), ACT_REFUSALS).t('unavailable')) : answer;
}
