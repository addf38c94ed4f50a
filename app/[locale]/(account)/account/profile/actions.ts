'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { isLang, type Lang, LANGUAGES } from '#content/languages';
import { EMAIL_CHANGE } from '#content/messages/email-change';
import { OUTCOMES, REFUSALS } from '#content/messages/refusals';
import { DIGEST_CHOICE } from '#content/messages/staff-digest';
import { localizedPath } from '#domain/localized-path';
import { findStaff, requirePerson } from '#server/auth';
import { chooseDigest } from '#server/digest/choose-digest';
import { cancelEmailChange } from '#server/email-change/cancel-email-change';
import { requestEmailChange } from '#server/email-change/request-email-change';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages, translate } from '#server/i18n/translate';
import { changeOwnProfile } from '#server/identity/change-own-profile';
import { endOwnSessions } from '#server/identity/end-own-sessions';
import { setLocale } from '#server/identity/set-locale';
import { takeFromLimit } from '#server/rate-limit/rate-limits';

const tooMany = (lang: Lang, seconds: number) =>
  translate(lang, EMAIL_CHANGE).t('tooMany', { minutes: Math.trunc((seconds + 59) / 60) });

/** Saves the name and postal address in the fields `name` and `postalAddress`. */
export async function saveProfile(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/account/profile');
  const answers = { name: toField(data, 'name'), postalAddress: toField(data, 'postalAddress') };
  const errors = await orUnavailable(async () => {
    const person = await requirePerson(here);
    return (await takeFromLimit('write-person', person.id)) ?? changeOwnProfile(person, answers);
  });
  if (errors === 'lost') return formError(answers, readMessages(lang, OUTCOMES).lost);
  if (typeof errors === 'number') return formError(answers, tooMany(lang, errors));
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

/** Asks both addresses to confirm a change of the person's email address to the one in the field `email`. */
export async function requestChange(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/account/profile');
  const email = toField(data, 'email');
  const result = await orUnavailable(async () => requestEmailChange(await requirePerson(here), email));
  if (result === 'lost') return formError({ email }, readMessages(lang, OUTCOMES).lost);
  if (result.kind === 'sent') redirect(`${here}?sent=1` as Route);
  if (result.kind === 'too-many') return formError({ email }, tooMany(lang, result.seconds));
  const { t } = translate(lang, EMAIL_CHANGE);
  const text = t(result.kind === 'same-address' ? 'same' : 'malformed');
  return { answers: { email }, errors: [{ field: 'email', text }] };
}

/** Cancels a change of the person's email address that waits. */
export async function cancelChange(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], '/account/profile');
  const result = await orUnavailable(async () => cancelEmailChange(await requirePerson(here)));
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  redirect(here as Route);
}

/** Saves the language in the field `locale`, and leads to the profile in it. */
export async function saveLanguage(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const [here, chosen] = [localizedPath(LANGUAGES[lang], '/account/profile'), toField(data, 'locale')];
  const locale = isLang(chosen) ? chosen : lang;
  const result = await orUnavailable(async () => setLocale(await requirePerson(here), locale));
  if (result === 'lost') return formError({}, readMessages(lang, OUTCOMES).lost);
  redirect(`${localizedPath(LANGUAGES[locale], '/account/profile')}?saved=1` as Route);
}

/** Saves how a member of staff is told of what waits for them, from the field `digest`. */
export async function saveDigest(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const [here, digest] = [localizedPath(LANGUAGES[lang], '/account/profile'), toField(data, 'digest')];
  const result = await orUnavailable(async () => {
    const person = await requirePerson(here);
    const staff = await findStaff('read-desk');
    if (!staff) return 'no-staff';
    return (await takeFromLimit('write-person', person.id)) ?? chooseDigest(staff, digest);
  });
  if (result === 'lost') return formError({ digest }, readMessages(lang, OUTCOMES).lost);
  if (result === 'no-staff') redirect(here as Route);
  if (typeof result === 'number') return formError({ digest }, tooMany(lang, result));
  if (!result) return { answers: {}, errors: [{ field: 'digest', text: readMessages(lang, DIGEST_CHOICE).bad }] };
  refresh();
  redirect(`${here}?said=digest#digest` as Route);
}
