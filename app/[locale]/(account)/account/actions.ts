'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { localizedPath } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { toFormLocale, toKey } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { renewMembership } from '#server/member/renew-membership';

/** Renews the membership of the person who is signed in, once for each key. */
export async function renew(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, MEMBERSHIP_STATUS);
  const key = toKey(data);
  if (key === null) return formError({}, t('unkeyed'));
  const result = await orUnavailable(async () => {
    const person = await findActor();
    return person && renewMembership(person, key);
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === null) return formError({}, t('signedOut'));
  if (result.kind === 'too-many') return formError({}, t('later', { minutes: Math.trunc(result.seconds / 60) + 1 }));
  if (result.kind === 'refused') return formError({}, t(result.code));
  redirect(localizedPath(LANGUAGES[lang], `/account/pledges/${result.reference}?made=1`) as Route);
}
