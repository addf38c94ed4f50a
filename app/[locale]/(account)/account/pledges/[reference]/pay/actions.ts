'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { PAY } from '#content/messages/how-to-pay';
import { OWN_CHANGES } from '#content/messages/own-changes';
import { localizedPath } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { toCount, toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { removeMethod } from '#server/payment-provider/remove-method';
import { startOnlinePayment } from '#server/payment-provider/start-online-payment';

async function tryPay(data: FormData, answers: FormState['answers']): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, PAY, OWN_CHANGES, ACT_REFUSALS);
  const { reference, key } = toMoveRequest(data);
  const person = await findActor();
  if (!person) return formError(answers, t('signedOut'));
  if (key === null) return formError(answers, t('unkeyed'));
  if ((await takeFromLimit('write-person', person.id)) !== null) return formError(answers, t('too-often'));
  const result = await startOnlinePayment(person, {
    reference,
    key,
    count: toCount(data, 'count'),
    save: answers.save === 'yes',
    lang,
  });
  if (result.kind === 'opened') redirect(result.url as Route);
  if (result.kind === 'refused') return { answers, errors: [{ field: 'count', text: t(`online-${result.code}`) }] };
  await logSecurityInRequest('refused', { actor: person.id, what: 'pledge' });
  return formError(answers, t('not-found'));
}

export async function payOnline(_: FormState, data: FormData): Promise<FormState> {
  const answers = { count: toField(data, 'count'), save: toField(data, 'save') };
  const answer = await orUnavailable(() => tryPay(data, answers));
  return answer === 'lost' ? formError(answers, translate(toFormLocale(data), ACT_REFUSALS).t('unavailable')) : answer;
}

/** Removes the payment method that is saved for the pledge in the field `reference`. */
export async function removeOwnMethod(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, PAY, OWN_CHANGES, ACT_REFUSALS);
  const { reference } = toMoveRequest(data);
  const result = await orUnavailable(async () => {
    const person = await findActor();
    if (person && (await takeFromLimit('write-person', person.id)) !== null) return 'too-often';
    const removed = person && (await removeMethod(person, reference));
    if (removed?.kind === 'not-found')
      await logSecurityInRequest('refused', { actor: person?.id ?? null, what: 'pledge' });
    return removed;
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === 'too-often') return formError({}, t('too-often'));
  if (result === null) return formError({}, t('signedOut'));
  if (result.kind === 'not-found') return formError({}, t('not-found'));
  redirect(localizedPath(LANGUAGES[lang], `/account/pledges/${reference}?removed=1`) as Route);
}
