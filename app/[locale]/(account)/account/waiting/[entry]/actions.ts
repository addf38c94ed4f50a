'use server';

import { refresh } from 'next/cache';
import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { WAITING_LIST } from '#content/messages/waiting-list';
import { localizedPath } from '#domain/localized-path';
import { findActor, type Person } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { takeFromLimit } from '#server/rate-limit/rate-limits';
import { leaveWaitingList } from '#server/waiting/leave-waiting-list';
import { takeBenefit } from '#server/waiting/take-benefit';
import { takeOffer } from '#server/waiting/take-offer';
import { toEntryId } from '#server/waiting/waiting-queries';

/** Where to go next; or the offer is not open any more, which the page then says. */
type Outcome = Readonly<{ path: string }> | 'over';

/** Does something with the entry in the field `entry`, as the person who is signed in. */
async function act(data: FormData, run: (person: Person, entry: bigint) => Promise<Outcome>): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, WAITING_LIST);
  const entry = toEntryId(toField(data, 'entry'));
  const result = await orUnavailable(async () => {
    const person = await findActor();
    if (!person) return null;
    const seconds = await takeFromLimit('write-person', person.id);
    if (seconds !== null) return { seconds };
    return entry === null ? 'over' : run(person, entry);
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === null) return formError({}, t('signedOut'));
  if (result === 'over') {
    refresh();
    return formError({}, t('over'));
  }
  if ('seconds' in result) return formError({}, t('tooOften', { minutes: Math.trunc(result.seconds / 60) + 1 }));
  redirect(localizedPath(LANGUAGES[lang], result.path) as Route);
}

async function toCheckPage(person: Person, entry: bigint, isAgain: boolean): Promise<Outcome> {
  const result = await takeOffer(person, entry, isAgain);
  return result.kind === 'draft' ? { path: `/give/check/${result.draft}` } : 'over';
}

/** Takes the offered place of a benefit; of a level, leads to the check page of the answers that were kept, where it is taken. */
export async function take(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (person, entry) => {
    const sponsorship = await takeBenefit(person, entry);
    return sponsorship ? { path: `/account/pledges/${sponsorship}` } : toCheckPage(person, entry, false);
  });
}

/** Leads to the same check page after an offer has ended, where the person joins again. */
export async function again(_: FormState, data: FormData): Promise<FormState> {
  return act(data, (person, entry) => toCheckPage(person, entry, true));
}

/** Leaves the waiting list, or gives up the offered place. */
export async function leave(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (person, entry) => {
    const { kind } = await leaveWaitingList(person, entry);
    return kind === 'left' ? { path: `/account/waiting/${entry}` } : 'over';
  });
}
