'use server';

import { redirect } from 'next/navigation';
import type { Route } from 'next';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { REMINDERS } from '#content/messages/reminders';
import { localizedPath } from '#domain/localized-path';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages } from '#server/i18n/translate';
import { pauseRemindersByLink } from '#server/reminder/pause-reminders';

async function setPause(data: FormData, pause: boolean): Promise<FormState> {
  const [token, lang] = [toField(data, 'token'), toFormLocale(data)];
  const t = readMessages(lang, REMINDERS);
  const result = await orUnavailable(() => pauseRemindersByLink(token, pause, 'link'));
  if (result === 'lost') return formError({}, t.unavailable);
  if (result.kind === 'limited') return formError({}, t.limited);
  const here = localizedPath(LANGUAGES[lang], '/reminders');
  redirect((result.kind === 'done' ? `${here}?token=${token}` : here) as Route);
}

export async function pauseByLink(_: FormState, data: FormData): Promise<FormState> {
  return setPause(data, true);
}

export async function resumeByLink(_: FormState, data: FormData): Promise<FormState> {
  return setPause(data, false);
}
