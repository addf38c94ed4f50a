'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_JOBS } from '#content/messages/desk-jobs';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import { localizedPath } from '#domain/localized-path';
import { sendEmailAgain } from '#server/email/send-email-again';
import { toFormLocale, toIds, toKey } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { tryJobAgain } from '#server/job/given-up-jobs';
import { readMessages } from '#server/i18n/translate';
import { staffOf } from '../desk-forms';

/** Sends a failed email again. The page then shows the state of that email, also if someone else was first or it can no longer be sent. */
export async function sendAgain(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const t = readMessages(lang, DESK_EMAILS);
  const page = localizedPath(LANGUAGES[lang], '/admin/emails');
  const answer = await orUnavailable(async () => {
    const staff = await staffOf('send-emails', page as Route);
    if (!staff) return formError({}, t.signedOut);
    const key = toKey(data);
    const [email] = toIds(data, 'email');
    if (key === null || email === undefined) return formError({}, t.unkeyed);
    const { kind } = await sendEmailAgain(staff, { email, key });
    if (kind === 'key-reused') return formError({}, t['key-reused']);
    return redirect(`${page}?again=${email}` as Route);
  });
  return answer === 'lost' ? formError({}, t.unavailable) : answer;
}

/** Lets the job whose id is in the field `job` begin anew. The page then says what became of it. */
export async function tryAgain(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const t = readMessages(lang, DESK_JOBS);
  const page = localizedPath(LANGUAGES[lang], '/admin/emails');
  const answer = await orUnavailable(async () => {
    const staff = await staffOf('manage-roles', page as Route);
    if (!staff) return formError({}, t.signedOut);
    const [job] = toIds(data, 'job');
    if (job === undefined) return formError({}, t.unkeyed);
    return redirect(`${page}?job=${await tryJobAgain(staff, job)}` as Route);
  });
  return answer === 'lost' ? formError({}, t.unavailable) : answer;
}
