'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { OUTCOMES } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { stopAddressChangeByLink } from '#server/address-change/stop-address-change';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';

/** Stops a change of address with the link in the email to the old one. The link is the right to do so, whoever is signed in. */
export async function stopChange(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const result = await orUnavailable(() => stopAddressChangeByLink(toField(data, 'token')));
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  const outcome = result.kind === 'address-stopped' ? 'stopped' : 'gone';
  redirect(`${localizedPath(LANGUAGES[lang], '/sign-in/stop-change')}?result=${outcome}` as Route);
}
