'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { OUTCOMES } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';
import { endSession, signOutCookie } from '#server/identity/session';

/** Signs out and redirects to the home page in the language of the page that has the button. */
export async function signOut(_: FormState, data: FormData): Promise<FormState> {
  const [lang, jar] = [toFormLocale(data), await cookies()];
  const { name, value, options } = signOutCookie();
  const ended = await orUnavailable(() => endSession(jar.get(name)?.value));
  if (ended === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  jar.set(name, value, options);
  redirect(localizedPath(LANGUAGES[lang], '/') as Route);
}
