'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { toMoveForm, type ActI18n } from '#components/review/move-outcome';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { toFormLocale, toMoveRequest, type PostedMove } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { PLEDGE } from '#content/messages/pledge';
import { translate } from '#server/i18n/translate';

async function move(data: FormData, verb: typeof withdrawPledge): Promise<FormState> {
  const request = toMoveRequest(data);
  const i18n = translate(toFormLocale(data), PLEDGE, ACT_REFUSALS);
  const answer = await orUnavailable(() => tryMove(data, request, verb, i18n));
  return answer === 'lost' ? formError({ reason: request.reason }, i18n.t('unavailable')) : answer;
}

async function tryMove(
  data: FormData,
  request: PostedMove,
  verb: typeof withdrawPledge,
  i18n: ActI18n,
): Promise<FormState> {
  const person = await findActor();
  if (!person) return formError({ reason: request.reason }, i18n.t('signedOut'));
  if (request.key === null) return formError({ reason: request.reason }, i18n.t('unkeyed'));
  const result = await verb(person, request);
  if (result.kind === 'not-found') await logSecurityInRequest('refused', { actor: person.id, what: 'pledge' });
  const here = localizedPath(LANGUAGES[toFormLocale(data)], `/account/pledges/${request.reference}`);
  if (result.kind === 'moved') redirect(here as Route);
  // The page may no longer have this form. In that case the page says what happened.
  if (result.kind === 'conflict') redirect(`${here}?seen=${request.version}` as Route);
  return toMoveForm(request.reason, result, i18n);
}

export async function withdraw(_: FormState, data: FormData): Promise<FormState> {
  return move(data, withdrawPledge);
}

export async function answer(_: FormState, data: FormData): Promise<FormState> {
  return move(data, answerQuestion);
}
