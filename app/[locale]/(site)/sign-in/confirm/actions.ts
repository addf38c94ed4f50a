'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Route } from 'next';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import { confirmSignIn } from '#server/sign-in/confirm-sign-in';
import { signInCookies } from '#server/identity/session';
import { toReturnPath } from '#server/http/site-url';
import { toField, toFormLocale } from '#server/http/form-fields';

export async function confirmLink(_: FormState, data: FormData): Promise<FormState> {
  const token = toField(data, 'token');
  const result = await confirmSignIn(token);
  const here = localizedPath(LANGUAGES[toFormLocale(data)], '/sign-in/confirm');
  if (result.kind === 'no-good-link') redirect(`${here}?token=${encodeURIComponent(token)}` as Route);
  const jar = await cookies();
  for (const { name, value, options } of signInCookies(result)) jar.set(name, value, options);
  redirect(toReturnPath(result.returnTo) as Route);
}
