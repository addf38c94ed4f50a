'use server';

import { cookies } from 'next/headers';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { formError } from '#components/form/form-error';
import { toSignInForm } from '#components/identity/sign-in-text';
import { LANGUAGES } from '#content/languages';
import { OUTCOMES } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { readBrowser } from '#server/draft/draft-browser';
import { isKnownDevice } from '#server/identity/session';
import { requestSignIn } from '#server/sign-in/request-sign-in';
import { startProvider } from '#server/sign-in/start-provider';
import { readClient } from '#server/http/client-address';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { SIGN_IN } from '#content/messages/sign-in';
import { readMessages, translate } from '#server/i18n/translate';

export async function askForLink(_: FormState, data: FormData): Promise<FormState> {
  const [client, browser, jar] = await Promise.all([readClient(), readBrowser(), cookies()]);
  const lang = toFormLocale(data);
  const typed = toField(data, 'email');
  const isKnownTo = (email: string) => isKnownDevice(jar, email);
  const asked = await orUnavailable(() =>
    requestSignIn(typed, toField(data, 'returnTo'), { ...client, browser, isKnownTo }),
  );
  const result = asked === 'lost' ? ({ kind: 'lost' } as const) : asked;
  if (result.kind === 'lost') return formError({ email: typed }, readMessages(lang, OUTCOMES).lost);
  if (result.kind === 'sent') redirect(localizedPath(LANGUAGES[lang], '/sign-in/check-mail') as Route);
  return toSignInForm(typed, result, translate(lang, SIGN_IN));
}

export async function goToProvider(_: FormState, data: FormData): Promise<FormState> {
  const url = await startProvider(toField(data, 'provider'), toField(data, 'returnTo'));
  if (url === null) return formError({}, readMessages(toFormLocale(data), SIGN_IN).providerFailed);
  redirect(url as Route);
}
