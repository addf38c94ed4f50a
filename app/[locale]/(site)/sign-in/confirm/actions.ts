'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Route } from 'next';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { OUTCOMES } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { toCodePage } from '#server/auth';
import { confirmSignIn } from '#server/sign-in/confirm-sign-in';
import { signInCookies } from '#server/identity/session';
import { readClient } from '#server/http/client-address';
import { toReturnPath } from '#server/http/site-url';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';

/** More than a link's token has. */
const LONGEST_TOKEN = 100;

export async function confirmLink(_: FormState, data: FormData): Promise<FormState> {
  const token = toField(data, 'token');
  const lang = toFormLocale(data);
  const { device } = await readClient();
  const result = await orUnavailable(() => confirmSignIn(token, device));
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  const here = localizedPath(LANGUAGES[lang], '/sign-in/confirm');
  // Cut, because a proxy refuses a response with headers of any length.
  const shown = encodeURIComponent(token.slice(0, LONGEST_TOKEN).toWellFormed());
  if (result.kind === 'no-good-link') redirect(`${here}?token=${shown}` as Route);
  if (result.kind === 'merged') redirect(`${localizedPath(LANGUAGES[lang], '/sign-in')}?error=RecordMerged` as Route);
  const jar = await cookies();
  for (const { name, value, options } of signInCookies(result)) jar.set(name, value, options);
  const returnTo = toReturnPath(result.returnTo);
  redirect(result.needsCode ? toCodePage(returnTo) : (returnTo as Route));
}
