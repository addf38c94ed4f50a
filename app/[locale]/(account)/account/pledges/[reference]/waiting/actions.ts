'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { localizedPath } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { toField, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { joinBenefitList } from '#server/waiting/join-benefit-list';

/** Joins the waiting list of the benefit in the field `benefit`, for the sponsorship in the field `reference`. */
export async function waitForBenefit(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, WAITING_LIST);
  const { reference } = toMoveRequest(data);
  const result = await orUnavailable(async () => {
    const person = await findActor();
    if (!person) return 'signedOut';
    const seconds = await takeFromLimit('write-person', person.id);
    if (seconds !== null) return { minutes: Math.trunc(seconds / 60) + 1 };
    return joinBenefitList(person, reference, toField(data, 'benefit'));
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === 'signedOut') return formError({}, t('signedOut'));
  if (result === null) return formError({}, t('nothingToWaitFor'));
  if (typeof result === 'object') return formError({}, t('tooOften', result));
  redirect(localizedPath(LANGUAGES[lang], `/account/waiting/${result}?joined=1`) as Route);
}
