'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { askAgain } from '../../../../ask-again';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { FORGET } from '#content/messages/forget';
import { OUTCOMES } from '#content/messages/refusals';
import { readEmailAddress } from '#domain/email-address';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { logSecurityInRequest } from '#server/http/log-security-in-request';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';
import { signOutCookie } from '#server/identity/session';
import { forgetPerson } from '#server/privacy/forget-person';

/** Forgets the person who is signed in, if the field `email` has their address. */
export async function forget(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/account/privacy/forget');
  const t = readMessages(lang, FORGET);
  const email = toField(data, 'email');
  const result = await orUnavailable(async () => {
    const person = await requirePerson(here);
    if (readEmailAddress(email) !== person.email) return { kind: 'mismatch' } as const;
    const asked = await askAgain(person, data);
    if (asked) return { kind: 'asked', asked } as const;
    const forgotten = await forgetPerson(person);
    if (forgotten.kind === 'forgotten') await logSecurityInRequest('forgotten', { actor: person.id });
    return forgotten;
  });
  if (result === 'lost') return formError({ email }, readMessages(lang, OUTCOMES).lost);
  if (result.kind === 'asked') return result.asked;
  if (result.kind === 'mismatch') return { answers: { email }, errors: [{ field: 'email', text: t.mismatch }] };
  if (result.kind === 'conflict') return formError({ email }, t.conflict);
  // The page says who must hand over first.
  if (result.kind === 'last-admin' || result.kind === 'last-contact') redirect(here as Route);
  const { name, value, options } = signOutCookie();
  (await cookies()).set(name, value, options);
  redirect(localizedPath(LANGUAGES[lang], '/sign-in/forgotten') as Route);
}
