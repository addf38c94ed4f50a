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
import { findOwnSetup, mayHaveFactor } from '#server/factor/factor-queries';
import { toMakeOptions, toUseOptions } from '#server/factor/passkey';
import { removeOwnFactor, type OwnFactorRemoved } from '#server/factor/remove-factor';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages, translate } from '#server/i18n/translate';
import { sessionCookieName } from '#server/identity/session';

const DONE: readonly string[] = ['added', 'replaced', 'removed'];

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
  const begun = await orUnavailable(async () => {
    const { person } = await requireOwner(lang);
    // Whoever finds an open browser must not add a passkey of theirs.
    if (person.isStale) redirect(toCodePage(pageIn(lang)));
    await beginSetup(person, toField(data, 'kind'));
  });
  if (begun === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  redirect(pageIn(lang) as Route);
}

/** What the browser needs for the next try: a challenge is answered once. Null if there is no passkey to make or to use. */
async function toNextOptions(person: Person): Promise<string | null> {
  return (await findOwnSetup(person))?.kind === 'passkey' ? toMakeOptions(person) : toUseOptions(person);
}

/** Does something with the code in the field `code`, or with the answer of a passkey in `passkey`. */
async function withCode(
  data: FormData,
  verb: (person: Person, token: string, code: string) => Promise<SetupConfirmed | OwnFactorRemoved>,
): Promise<FormState> {
  const lang = toFormLocale(data);
  const i18n = translate(lang, SECOND_FACTOR);
  const code = toField(data, 'code');
  const proof = toField(data, 'passkey') || code;
  const result = await orUnavailable(async () => {
    const { person, token } = await requireOwner(lang);
    const done = proof.trim() === '' ? ({ kind: 'missing' } as const) : await verb(person, token, proof);
    return { ...done, passkey: DONE.includes(done.kind) ? null : await toNextOptions(person) };
  });
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  if (result.kind === 'missing' && toField(data, 'make') !== '') return formError({}, i18n.t('makeNeedsScript'));
  if (result.kind === 'over') return formError({}, i18n.t('over'));
  if (result.kind === 'added' || result.kind === 'replaced' || result.kind === 'removed')
    redirect(`${pageIn(lang)}?done=${result.kind}` as Route);
  return { ...codeError(i18n, code, result), passkey: result.passkey ?? undefined };
}

export async function confirm(_: FormState, data: FormData): Promise<FormState> {
  return withCode(data, confirmSetup);
}

export async function remove(_: FormState, data: FormData): Promise<FormState> {
  return withCode(data, removeOwnFactor);
}
