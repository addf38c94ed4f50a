'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { NOTES } from '#content/messages/notes';
import { toCount, toFormLocale, toMoveRequest } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { addNote } from '#server/note/add-note';
import { removeNote } from '#server/note/remove-note';
import { orSayUnavailable, staffOf } from '../../../desk-forms';
import { pageOf } from '../after-act';

const i18nOf = (data: FormData) => translate(toFormLocale(data), ACT_REFUSALS, NOTES);

const notesOf = (data: FormData, reference: string, said: 'note-added' | 'note-removed') =>
  `${pageOf(data, reference, { said })}#notes` as Route;

async function add(data: FormData): Promise<FormState> {
  const { reference, key, reason } = toMoveRequest(data);
  const { t } = i18nOf(data);
  const staff = await staffOf('read-desk', pageOf(data, reference));
  if (!staff) return formError({ reason }, t('signedOut'));
  if (key === null) return formError({ reason }, t('unkeyed'));
  const result = await addNote(staff, { reference, key, text: reason });
  if (result.kind === 'added') redirect(notesOf(data, reference, 'note-added'));
  if (result.kind === 'not-found' || result.code === 'own-pledge')
    return formError({ reason }, t(result.kind === 'not-found' ? 'not-found' : 'own-pledge'));
  return { answers: { reason }, errors: [{ field: 'reason', text: t(result.code) }] };
}

/** Adds a note of staff to a pledge, from the field `reason`. */
export async function addNoteAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => add(data));
}

async function remove(data: FormData): Promise<FormState> {
  const { reference, key } = toMoveRequest(data);
  const { t } = i18nOf(data);
  const staff = await staffOf('read-desk', pageOf(data, reference));
  if (!staff) return formError({}, t('signedOut'));
  if (key === null) return formError({}, t('unkeyed'));
  const isGone = await removeNote(staff, { reference, note: toCount(data, 'note') });
  if (isGone) redirect(notesOf(data, reference, 'note-removed'));
  return formError({}, t('note-gone'));
}

/** Removes a note that the member of staff wrote. */
export async function removeNoteAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => remove(data));
}
