'use server';

import { refresh } from 'next/cache';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { HOURS } from '#content/messages/hours';
import { MEMBERSHIP_STATUS } from '#content/messages/membership-status';
import { OWN_CHANGES } from '#content/messages/own-changes';
import { localizedPath } from '#domain/localized-path';
import { findActor } from '#server/auth';
import { toField, toFormLocale, toKey, toMoveRequest } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { logHours } from '#server/hours/log-hours';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { renewMembership } from '#server/member/renew-membership';
import { setVotingIntent } from '#server/member/set-voting-intent';

/** Renews the membership of the person who is signed in, once for each key. */
export async function renew(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, MEMBERSHIP_STATUS);
  const key = toKey(data);
  if (key === null) return formError({}, t('unkeyed'));
  const result = await orUnavailable(async () => {
    const person = await findActor();
    return person && renewMembership(person, key, lang);
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === null) return formError({}, t('signedOut'));
  if (result.kind === 'too-many') return formError({}, t('later', { minutes: Math.trunc(result.seconds / 60) + 1 }));
  if (result.kind === 'refused') return formError({}, t(result.code));
  redirect(localizedPath(LANGUAGES[lang], `/account/pledges/${result.reference}?made=1`) as Route);
}

/** Says for the member who is signed in that they intend to vote in a year, or takes it back. */
export async function intend(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, MEMBERSHIP_STATUS);
  const result = await orUnavailable(async () => {
    const person = await findActor();
    return person && setVotingIntent(person, { year: toField(data, 'year'), intends: toField(data, 'intends') });
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === null) return formError({}, t('signedOut'));
  if (result.kind === 'too-many') return formError({}, t('later', { minutes: Math.trunc(result.seconds / 60) + 1 }));
  if (result.kind === 'invalid') return formError({}, t('unkeyed'));
  if (result.kind === 'other-year' || result.kind === 'no-vote') return formError({}, t(result.kind));
  redirect(localizedPath(LANGUAGES[lang], `/account?intent=${result.kind}#membership`) as Route);
}

/** Logs the hours of a month of the person who is signed in. */
export async function logMonth(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, OWN_CHANGES, ACT_REFUSALS);
  const answers = { month: toField(data, 'month'), hours: toField(data, 'hours'), note: toField(data, 'note') };
  const { reference, version, key } = toMoveRequest(data);
  if (key === null) return formError(answers, t('unkeyed'));
  const result = await orUnavailable(async () => {
    const person = await findActor();
    if (person && (await takeFromLimit('write-person', person.id)) !== null) return 'too-often';
    return person && logHours(person, { reference, version, key, ...answers });
  });
  if (result === 'lost') return formError(answers, t('unavailable'));
  if (result === null) return formError(answers, t('signedOut'));
  if (result === 'too-often') return formError(answers, t('too-often'));
  if (result.kind === 'not-found') return formError(answers, t('not-found'));
  if (result.kind === 'conflict') {
    // Another tab has logged hours meanwhile: the page shows them, and gets the new version.
    refresh();
    return formError(answers, translate(lang, HOURS).t('conflict'));
  }
  if (result.kind === 'refused') {
    if (result.code === 'bad-amount') throw new Error('Hours are no amount');
    const field =
      { 'bad-month': 'month', 'bad-hours': 'hours', 'note-unreadable': 'note' }[result.code as string] ?? 'form';
    return { answers, errors: [{ field, text: t(result.code) }] };
  }
  redirect(localizedPath(LANGUAGES[lang], '/account#hours') as Route);
}
