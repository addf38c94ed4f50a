'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { REMINDERS } from '#content/messages/reminders';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { findActor } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';
import { pauseOwnReminders } from '#server/reminder/pause-reminders';

async function setPause(data: FormData, pause: boolean): Promise<FormState> {
  const lang = toFormLocale(data);
  const t = readMessages(lang, REMINDERS);
  const result = await orUnavailable(async () => {
    const person = await findActor();
    return person && pauseOwnReminders(person, pause);
  });
  if (result === 'lost') return formError({}, t.unavailable);
  if (result === null) return formError({}, t.signedOut);
  if (result.kind === 'limited') return formError({}, t.limited);
  const reference = parseReference(toField(data, 'reference'));
  redirect(localizedPath(LANGUAGES[lang], reference ? `/account/pledges/${reference}` : '/account') as Route);
}

export async function pauseReminders(_: FormState, data: FormData): Promise<FormState> {
  return setPause(data, true);
}

export async function resumeReminders(_: FormState, data: FormData): Promise<FormState> {
  return setPause(data, false);
}
