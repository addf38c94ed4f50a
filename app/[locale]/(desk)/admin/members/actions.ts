'use server';

import { refresh } from 'next/cache';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { FELLOWSHIPS } from '#content/messages/fellowships';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { toField, toFormLocale, toKey, toMoveRequest } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { endFellowship } from '#server/member/end-fellowship';
import { grantFellowship } from '#server/member/grant-fellowship';
import { staffOf } from '../desk-forms';

const typedOf = (data: FormData) => ({ email: toField(data, 'email'), reason: toField(data, 'reason') });
const i18nOf = (data: FormData) => translate(toFormLocale(data), FELLOWSHIPS, ACT_REFUSALS);
const pathOf = (data: FormData, path: string) => localizedPath(LANGUAGES[toFormLocale(data)], path) as Route;

/** Does something as a reviewer, and leads to the page of the person, which says what was done. */
async function act(
  data: FormData,
  run: (staff: Staff<'decide'>, key: string) => Promise<Readonly<{ person: string; done: string }> | FormState>,
): Promise<FormState> {
  const { t } = i18nOf(data);
  const outcome = await orUnavailable(async () => {
    const staff = await staffOf('decide', pathOf(data, '/admin/members'));
    if (!staff) return formError(typedOf(data), t('signedOut'));
    const key = toKey(data);
    return key === null ? formError(typedOf(data), t('unkeyed')) : run(staff, key);
  });
  if (outcome === 'lost') return formError(typedOf(data), t('unavailable'));
  return 'done' in outcome ? redirect(pathOf(data, `/admin/people/${outcome.person}?done=${outcome.done}`)) : outcome;
}

/** Makes the person with the address in `email` a Fellow. */
export async function grantAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (staff, key) => {
    const { email, reason } = typedOf(data);
    const result = await grantFellowship(staff, { email, citation: reason, key });
    if (result.kind === 'granted') return { person: result.person, done: 'granted' };
    const { code } = result;
    const field = code === 'unknown' ? 'email' : /^(reason|citation)-/.test(code) ? 'reason' : 'form';
    return { answers: { email, reason }, errors: [{ field, text: i18nOf(data).t(code) }] };
  });
}

/** Takes a fellowship back. */
export async function endAction(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (staff, key) => {
    const request = { ...toMoveRequest(data), key };
    const result = await endFellowship(staff, request);
    if (result.kind === 'ended') return { person: result.person, done: 'ended' };
    const { t } = i18nOf(data);
    const { reason } = request;
    // The page shows the fellowship as it is now, and gets its new version.
    if (result.kind === 'conflict') refresh();
    if (result.kind !== 'refused') return formError({ reason }, t(result.kind));
    const field = result.code.startsWith('reason-') ? 'reason' : 'form';
    return { answers: { reason }, errors: [{ field, text: t(result.code) }] };
  });
}
