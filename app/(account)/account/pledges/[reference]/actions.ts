'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toSignedOutForm } from '#components/form/signed-out-form';
import { toUnkeyedForm } from '#components/form/unkeyed-form';
import { toMoveForm } from '#components/review/move-outcome';
import { findActor } from '#server/auth';
import { toMoveRequest } from '#server/http/move-form';
import { answerQuestion, withdrawPledge } from '#server/review/supporter-moves';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { PLEDGE } from '#content/messages/pledge';
import { toFormLocale } from '#server/http/form-locale';
import { translate } from '#server/i18n/translate';

async function move(data: FormData, verb: typeof withdrawPledge): Promise<FormState> {
  const request = toMoveRequest(data);
  const i18n = translate(toFormLocale(data), PLEDGE, ACT_REFUSALS);
  const person = await findActor();
  if (!person) return toSignedOutForm({ reason: request.reason }, i18n.t('signedOut'));
  if (request.key === null) return toUnkeyedForm({ reason: request.reason }, i18n.t('unkeyed'));
  const result = await verb(person, request);
  if (result.kind === 'moved') redirect(`/account/pledges/${request.reference}`);
  // The form may be gone from the page as it stands now: it then tells what happened itself.
  if (result.kind === 'conflict') redirect(`/account/pledges/${request.reference}?seen=${request.version}`);
  return toMoveForm(request.reason, result, i18n);
}

export async function withdraw(_: FormState, data: FormData): Promise<FormState> {
  return move(data, withdrawPledge);
}

export async function answer(_: FormState, data: FormData): Promise<FormState> {
  return move(data, answerQuestion);
}
