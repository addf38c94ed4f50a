'use server';

import type { Route } from 'next';
import { redirect, RedirectType } from 'next/navigation';
import { toCheckedForm, toPledgedForm } from '#components/draft/form-outcome';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES, type Lang } from '#content/languages';
import { OUTCOMES, REFUSAL_AFTER, REFUSAL_BEFORE, REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import type { PledgeKind } from '#domain/pledge-kind';
import { requirePerson } from '#server/auth';
import { readBrowser } from '#server/draft/draft-browser';
import { makePledgeOfDraft } from '#server/draft/make-pledge-of-draft';
import { saveDraft } from '#server/draft/save-draft';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { joinWaitingList } from '#server/waiting/join-waiting-list';
import { findClosedToday, messagesWhileClosed } from '#server/public/campaign-closed';

/** The messages for a refused form, in a language. Outside the campaign's dates they include the date. */
async function refusalTexts(lang: Lang) {
  const closed = await orUnavailable(findClosedToday);
  const otherwise = messagesWhileClosed(closed === 'lost' ? null : closed, {
    before: [REFUSAL_BEFORE],
    after: [REFUSAL_AFTER],
  });
  return translate(lang, REFUSALS, OUTCOMES, ...otherwise);
}

/** Redirects a valid form to its check page, in the language of the form. Returns an invalid form with its error messages. */
async function checkForm(kind: PledgeKind, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const checked = await saveDraft(kind, data);
  if (checked.kind !== 'kept') return toCheckedForm(checked, await refusalTexts(lang));
  redirect(localizedPath(LANGUAGES[lang], `/give/check/${checked.draft}`) as Route);
}

export async function checkOneTime(_: FormState, data: FormData): Promise<FormState> {
  return checkForm('one-time', data);
}

export async function checkMembership(_: FormState, data: FormData): Promise<FormState> {
  return checkForm('membership', data);
}

export async function checkSponsorship(_: FormState, data: FormData): Promise<FormState> {
  return checkForm('sponsorship', data);
}

/** Makes the pledge: the action of the check page's button. */
export async function makeDraftPledge(_: FormState, data: FormData): Promise<FormState> {
  const draft = toField(data, 'draft');
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], `/give/check/${encodeURIComponent(draft)}`);
  const answered = await orUnavailable(async () => {
    const person = await requirePerson(here);
    return makePledgeOfDraft(person, { draft, checked: toField(data, 'checked'), browser: await readBrowser() });
  });
  const result = answered === 'lost' ? ({ kind: 'lost' } as const) : answered;
  // In place of the check page, so that going back does not lead to a page that says nothing has been sent.
  if (result.kind === 'made' || result.kind === 'replayed')
    redirect(
      localizedPath(LANGUAGES[lang], `/account/pledges/${result.made.reference}?made=1`) as Route,
      RedirectType.replace,
    );
  if (result.kind === 'gone') redirect(localizedPath(LANGUAGES[lang], '/give/gone') as Route);
  // The check page says what is full, and which levels are not.
  if (result.kind === 'no-places') redirect(here as Route, RedirectType.replace);
  if (result.kind === 'changed') redirect(`${here}?changed=${result.answers.join(',')}` as Route, RedirectType.replace);
  return toPledgedForm(result, await refusalTexts(lang));
}

/** Joins the waiting list of the level that a draft names: the action of the check page's button where the level is full. */
export async function joinWaiting(_: FormState, data: FormData): Promise<FormState> {
  const draft = toField(data, 'draft');
  const lang = toFormLocale(data);
  const here = localizedPath(LANGUAGES[lang], `/give/check/${encodeURIComponent(draft)}`);
  const answered = await orUnavailable(async () => {
    const person = await requirePerson(here);
    return joinWaitingList(person, { draft, browser: await readBrowser() });
  });
  const result = answered === 'lost' ? ({ kind: 'lost' } as const) : answered;
  if (result.kind === 'in-line')
    redirect(
      localizedPath(LANGUAGES[lang], `/account/waiting/${result.entry}?joined=1`) as Route,
      RedirectType.replace,
    );
  if (result.kind === 'gone') redirect(localizedPath(LANGUAGES[lang], '/give/gone') as Route);
  // A place is free now: the check page has the button that makes the pledge.
  if (result.kind === 'free') redirect(here as Route, RedirectType.replace);
  return toPledgedForm(result, await refusalTexts(lang));
}
