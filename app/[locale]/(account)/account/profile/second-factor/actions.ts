'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { codeError } from '#components/identity/code-errors';
import { LANGUAGES, type Lang } from '#content/languages';
import { OUTCOMES } from '#content/messages/refusals';
import { SECOND_FACTOR } from '#content/messages/second-factor';
import { localizedPath } from '#domain/localized-path';
import { requirePerson, toCodePage, type Person } from '#server/auth';
import { beginSetup } from '#server/factor/begin-setup';
import { confirmSetup, type SetupConfirmed } from '#server/factor/confirm-setup';
import { mayHaveFactor } from '#server/factor/factor-queries';
import { removeOwnFactor, type OwnFactorRemoved } from '#server/factor/remove-factor';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages, translate } from '#server/i18n/translate';
import { sessionCookieName } from '#server/identity/session';

const pageIn = (lang: Lang) => localizedPath(LANGUAGES[lang], '/account/profile/second-factor');

/** Who may use the page, with the token of their session. A session without the code of an existing factor is asked for it first. */
async function requireOwner(lang: Lang): Promise<Readonly<{ person: Person; token: string }>> {
  const person = await requirePerson(pageIn(lang));
  if (person.barrier === 'code') redirect(toCodePage(pageIn(lang)));
  if (!(await mayHaveFactor(person))) notFound();
  return { person, token: (await cookies()).get(sessionCookieName())?.value ?? '' };
}

export async function begin(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const begun = await orUnavailable(async () => beginSetup((await requireOwner(lang)).person));
  if (begun === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  redirect(pageIn(lang) as Route);
}

/** Does something with the code in the field `code`. */
async function withCode(
  data: FormData,
  verb: (person: Person, token: string, code: string) => Promise<SetupConfirmed | OwnFactorRemoved>,
): Promise<FormState> {
  const lang = toFormLocale(data);
  const i18n = translate(lang, SECOND_FACTOR);
  const code = toField(data, 'code');
  const result = await orUnavailable(async () => {
    const { person, token } = await requireOwner(lang);
    return code.trim() === '' ? ({ kind: 'missing' } as const) : verb(person, token, code);
  });
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  if (result.kind === 'over') return formError({}, i18n.t('over'));
  if (result.kind === 'added' || result.kind === 'replaced' || result.kind === 'removed')
    redirect(`${pageIn(lang)}?done=${result.kind}` as Route);
  return codeError(i18n, code, result);
}

export async function confirm(_: FormState, data: FormData): Promise<FormState> {
  return withCode(data, confirmSetup);
}

export async function remove(_: FormState, data: FormData): Promise<FormState> {
  return withCode(data, removeOwnFactor);
}
