'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_ORGANISATIONS, type DeskOrganisationsKey } from '#content/messages/desk-organisations';
import { REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { isOrganisationSlug } from '#domain/organisation-slug';
import type { Right, Staff } from '#server/auth';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { readMessages, translate } from '#server/i18n/translate';
import { refuseDetails, showDetails } from '#server/organisation/decide-details';
import { mergeOrganisations, undoMerge, type MergeResult } from '#server/organisation/merge-organisations';
import { staffOf } from '../../desk-forms';

type Outcome = Readonly<{ done: 'shown' | 'refused' | 'merged' | 'undone' | 'conflict' }> | FormState;

/** The page of the organisation in the field `organisation`; the list, if it names none. */
function pageOf(data: FormData, query = ''): Route {
  const slug = toField(data, 'organisation');
  const path = isOrganisationSlug(slug) ? `/admin/organisations/${slug}${query}` : '/admin/organisations';
  return localizedPath(LANGUAGES[toFormLocale(data)], path) as Route;
}

/** Does something as a member of staff, and leads back to the organisation's page, which says what was done. */
async function act<R extends Right>(
  data: FormData,
  right: R,
  run: (staff: Staff<R>, refused: (key: DeskOrganisationsKey) => FormState) => Promise<Outcome>,
): Promise<FormState> {
  const texts = readMessages(toFormLocale(data), DESK_ORGANISATIONS);
  const refused = (key: DeskOrganisationsKey) => formError({ reason: toField(data, 'reason') }, texts[key]);
  const outcome = await orUnavailable(async () => {
    const staff = await staffOf(right, pageOf(data));
    return staff ? run(staff, refused) : refused('signedOut');
  });
  if (outcome === 'lost') return refused('unavailable');
  if ('done' in outcome) redirect(pageOf(data, `?done=${outcome.done}`));
  return outcome;
}

const toEdited = (data: FormData) => ({ slug: toField(data, 'organisation'), edited: toIds(data, 'edited')[0] ?? -1n });

/** Shows what contacts have sent about the organisation in the field `organisation`. */
export async function show(_: FormState, data: FormData): Promise<FormState> {
  return act(data, 'moderate', async (staff, refused) => {
    const result = await showDetails(staff, toEdited(data));
    if (result.kind === 'shown' || result.kind === 'conflict') return { done: result.kind };
    return refused(result.kind === 'own-organisation' ? 'own-organisation' : 'not-found');
  });
}

/** Refuses it, with the reason in the field `reason`. */
export async function refuse(_: FormState, data: FormData): Promise<FormState> {
  const reason = toField(data, 'reason');
  return act(data, 'moderate', async (staff, refused) => {
    const result = await refuseDetails(staff, toEdited(data), reason);
    if (result.kind === 'invalid') {
      const errors = wordRefusals(result.errors, translate(toFormLocale(data), REFUSALS));
      return { answers: { reason }, errors };
    }
    if (result.kind === 'refused' || result.kind === 'conflict') return { done: result.kind };
    return refused(result.kind === 'own-organisation' ? 'own-organisation' : 'not-found');
  });
}

type Refusal = Extract<MergeResult, Readonly<{ kind: 'refused' }>>['code'];

const REFUSED: Readonly<Partial<Record<Refusal, DeskOrganisationsKey>>> = {
  'own-organisation': 'own-organisation',
  'too-many-contacts': 'too-many-contacts',
  'already-undone': 'already-undone',
  'merged-further': 'merged-further',
  'changed-since': 'changed-since',
  'pledged-since': 'pledged-since',
};

/** Merges the organisation with the id in the field `from` into the one in the field `into`. */
export async function merge(_: FormState, data: FormData): Promise<FormState> {
  const [[from = 0n], [into = 0n]] = [toIds(data, 'from'), toIds(data, 'into')];
  return act(data, 'decide', async (staff, refused) => {
    const result = await mergeOrganisations(staff, { from, into });
    if (result.kind === 'refused') return refused(REFUSED[result.code] ?? 'cannot-merge');
    return result.kind === 'merged' ? { done: 'merged' } : refused('not-found');
  });
}

/** Undoes the merge with the id in the field `merge`. */
export async function undo(_: FormState, data: FormData): Promise<FormState> {
  const [id = 0n] = toIds(data, 'merge');
  return act(data, 'decide', async (staff, refused) => {
    const result = await undoMerge(staff, id);
    if (result.kind === 'refused') return refused(REFUSED[result.code] ?? 'cannot-merge');
    return result.kind === 'undone' ? { done: 'undone' } : refused('not-found');
  });
}
