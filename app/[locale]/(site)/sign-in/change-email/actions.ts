'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { OUTCOMES } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { confirmEmailChange } from '#server/email-change/confirm-email-change';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';
import { sessionCookieName } from '#server/identity/session';

/** Confirms a change of email address from one of the two addresses. The link is the right to do so, whoever is signed in. */
export async function confirmChange(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const session = (await cookies()).get(sessionCookieName())?.value;
  const result = await orUnavailable(() => confirmEmailChange(toField(data, 'token'), session));
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  const outcome = result.kind === 'no-good-link' ? 'bad' : result.kind;
  redirect(`${localizedPath(LANGUAGES[lang], '/sign-in/change-email')}?result=${outcome}` as Route);
}
