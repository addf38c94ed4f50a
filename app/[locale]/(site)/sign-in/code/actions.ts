'use server';

import type { Route } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { codeError } from '#components/identity/code-errors';
import { OUTCOMES } from '#content/messages/refusals';
import { SECOND_FACTOR } from '#content/messages/second-factor';
import { requirePerson, toCodePage } from '#server/auth';
import { toUseOptions } from '#server/factor/passkey';
import { proveFactor } from '#server/factor/prove-factor';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { toReturnPath } from '#server/http/site-url';
import { readMessages, translate } from '#server/i18n/translate';
import { sessionCookieName } from '#server/identity/session';

/** Proves the second factor in this session with the code in the field `code` or the answer of a passkey in `passkey`, and leads to where the person was going. */
export async function enterCode(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const [returnTo, code] = [toReturnPath(toField(data, 'returnTo')), toField(data, 'code')];
  const proof = toField(data, 'passkey') || code;
  const result = await orUnavailable(async () => {
    const person = await requirePerson(toCodePage(returnTo));
    const token = (await cookies()).get(sessionCookieName())?.value ?? '';
    const proved = proof.trim() === '' ? ({ kind: 'missing' } as const) : await proveFactor(person, token, proof);
    return proved.kind === 'proved' ? proved : { ...proved, passkey: await toUseOptions(person) };
  });
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  if (result.kind !== 'proved')
    return { ...codeError(translate(lang, SECOND_FACTOR), code, result), passkey: result.passkey ?? undefined };
  redirect(returnTo as Route);
}
