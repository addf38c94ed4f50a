'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { OUTCOMES, REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { requirePerson } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages, translate } from '#server/i18n/translate';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { endOwnSessions } from '#server/identity/end-own-sessions';

/** Saves the name and postal address in the fields `name` and `postalAddress`. */
export async function saveProfile(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/account/profile');
  const answers = { name: toField(data, 'name'), postalAddress: toField(data, 'postalAddress') };
  const errors = await orUnavailable(async () => changeOwnProfile(await requirePerson(here), answers));
  if (errors === 'lost') return formError(answers, readMessages(lang, OUTCOMES).lost);
  if (errors.length > 0) return { answers, errors: wordRefusals(errors, translate(lang, REFUSALS)) };
  // The header shows the name, and a redirect alone keeps the layout.
  refresh();
  redirect(`${here}?saved=1` as Route);
}

/** Ends the session whose id is in the field `session`, or all others of the person if it is `others`. */
export async function endSessions(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/account/profile');
  const ended = await orUnavailable(async () => {
    const person = await requirePerson(here);
    await endOwnSessions(person, toField(data, 'session'));
  });
  if (ended === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  redirect(here as Route);
}
