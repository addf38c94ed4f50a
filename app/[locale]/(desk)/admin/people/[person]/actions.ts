'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_FORGET } from '#content/messages/desk-forget';
import { DESK_PERSON, type DeskPersonKey } from '#content/messages/desk-person';
import { REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages, translate } from '#server/i18n/translate';
import { correctPerson, type Correction } from '#server/person/correct-person';
import { mergePeople, separatePeople } from '#server/person/merge-people';
import { forgetOnRequest } from '#server/privacy/forget-on-request';
import { askAgain } from '../../../../ask-again';
import { staffOf } from '../../desk-forms';
import { languageName } from './language-name';

const TYPED = ['name', 'locale', 'postalAddress', 'reason', 'seen', 'email'] as const;

/** The page of the person in the field `person`; that of all for what is no id: it could be longer than an address may be. */
function pageOf(data: FormData, query = ''): Route {
  const person = toField(data, 'person');
  const path = /^[0-9a-f-]{36}$/.test(person) ? `/admin/people/${person}` : '/admin/people';
  return localizedPath(LANGUAGES[toFormLocale(data)], `${path}${query}`) as Route;
}

const FAULT_FIELDS = { mismatch: 'email', 'names-them': 'reason' } as const;

const typedOf = (data: FormData) => Object.fromEntries(TYPED.map((name) => [name, toField(data, name)]));

/** Does something as an admin, and leads back to the person's page, which says what was done. A refused form keeps what was typed. */
async function act(
  data: FormData,
  run: (staff: Staff<'manage-roles'>) => Promise<Readonly<{ done: string }> | FormState>,
): Promise<FormState> {
  const { t } = translate(toFormLocale(data), DESK_PERSON);
  const outcome = await orUnavailable(async () => {
    const staff = await staffOf('manage-roles', pageOf(data));
    if (!staff) return formError(typedOf(data), t('signedOut'));
    return (await askAgain(staff, data)) ?? run(staff);
  });
  if (outcome === 'lost') return formError(typedOf(data), t('unavailable'));
  return 'done' in outcome ? redirect(pageOf(data, `?done=${outcome.done}`)) : outcome;
}

function toConflict(data: FormData, { now }: Extract<Correction, { kind: 'conflict' }>): FormState {
  const { t } = translate(toFormLocale(data), DESK_PERSON);
  const values = {
    name: now.name ?? t('none'),
    language: now.locale ? languageName(now.locale) : t('none'),
    address: now.postalAddress?.replaceAll('\n', ', ') ?? t('none'),
  };
  return formError({ ...typedOf(data), seen: now.version }, t('changedSince', values));
}

/** Corrects the person in the field `person`. */
export async function correct(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (staff) => {
    const result = await correctPerson(staff, {
      person: toField(data, 'person'),
      name: toField(data, 'name'),
      locale: toField(data, 'locale'),
      postalAddress: toField(data, 'postalAddress'),
      reason: toField(data, 'reason'),
      seen: toField(data, 'seen'),
    });
    const i18n = translate(toFormLocale(data), DESK_PERSON, REFUSALS);
    if (result.kind === 'invalid') return { answers: typedOf(data), errors: wordRefusals(result.errors, i18n) };
    if (result.kind === 'conflict') return toConflict(data, result);
    if (result.kind === 'not-found') return formError(typedOf(data), i18n.t('notFound'));
    return { done: result.kind satisfies DeskPersonKey };
  });
}

/** Merges the record in the field `from` into the one in the field `into`. */
export async function merge(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (staff) => {
    const result = await mergePeople(staff, { from: toField(data, 'from'), into: toField(data, 'into') });
    const { t } = translate(toFormLocale(data), DESK_PERSON);
    if (result.kind === 'refused') return formError({}, `${t('cannotMerge')} ${t(result.code)}`);
    return result.kind === 'merged' ? { done: 'merged' } : formError({}, t('noSuchRecord'));
  });
}

/** Undoes the merge in the field `merge`. */
export async function undo(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (staff) => {
    const result = await separatePeople(staff, toField(data, 'merge'));
    const { t } = translate(toFormLocale(data), DESK_PERSON);
    if (result.kind === 'refused') {
      const { code } = result;
      return formError({}, t(code === 'forgotten' || code === 'own-record' ? `undo-${code}` : code));
    }
    return result.kind === 'undone' ? { done: 'undone' } : formError({}, t('noSuchRecord'));
  });
}

/** Forgets the person in the field `person`, if `email` has their address. */
export async function forget(_: FormState, data: FormData): Promise<FormState> {
  return act(data, async (staff) => {
    const typed = { email: toField(data, 'email'), reason: toField(data, 'reason') };
    const result = await forgetOnRequest(staff, { person: toField(data, 'person'), ...typed });
    const i18n = translate(toFormLocale(data), DESK_FORGET, REFUSALS);
    if (result.kind === 'forgotten') return { done: 'forgotten-on-request' };
    if (result.kind === 'invalid')
      return {
        answers: typed,
        errors: [
          ...wordRefusals(result.errors, i18n),
          ...result.faults.map((fault) => ({ field: FAULT_FIELDS[fault], text: i18n.t(fault) })),
        ],
      };
    if (result.kind === 'conflict' || result.kind === 'own') return formError(typed, i18n.t(result.kind));
    if (result.kind === 'gone') return formError(typed, readMessages(toFormLocale(data), DESK_PERSON).notFound);
    return formError(typed, i18n.t('not-any-more'));
  });
}
