'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { SAVED_VIEWS } from '#content/messages/saved-views';
import { localizedPath } from '#domain/localized-path';
import { LONGEST_VIEW_NAME, MOST_VIEWS, type ViewNameFault } from '#domain/saved-view';
import { toQueueAsked, toQueueHref } from '#server/desk/queue-queries';
import { toCount, toField, toFormLocale, toKey } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { deleteView } from '#server/saved-view/delete-view';
import { renameView } from '#server/saved-view/rename-view';
import { saveView } from '#server/saved-view/save-view';
import { orSayUnavailable, staffOf } from '../../desk-forms';

const i18nOf = (data: FormData) => translate(toFormLocale(data), ACT_REFUSALS, SAVED_VIEWS);

/** The list that the form is above. */
const listOf = (data: FormData) =>
  toQueueAsked(Object.fromEntries(new URLSearchParams(toField(data, 'list')).entries()));

/** The address of that list; `said`: what was done there. */
function pageOf(data: FormData, said = ''): Route {
  const path = toQueueHref(listOf(data), '');
  const to = said === '' ? path : `${path}${path.includes('?') ? '&' : '?'}said=${said}`;
  return localizedPath(LANGUAGES[toFormLocale(data)], to) as Route;
}

function faultText(fault: ViewNameFault | 'name-taken', { t }: ReturnType<typeof i18nOf>): string {
  return fault === 'name-too-long' ? t(fault, { most: LONGEST_VIEW_NAME }) : t(fault);
}

async function save(data: FormData): Promise<FormState> {
  const i18n = i18nOf(data);
  const { t } = i18n;
  const [name, key] = [toField(data, 'name'), toKey(data)];
  const staff = await staffOf('read-desk', pageOf(data));
  if (!staff) return formError({ name }, t('signedOut'));
  if (key === null) return formError({ name }, t('unkeyed'));
  const result = await saveView(staff, { list: listOf(data), name, key });
  if (result.kind === 'saved') redirect(pageOf(data, 'view-saved'));
  switch (result.code) {
    case 'too-many':
      return formError({ name }, t(result.code, { most: MOST_VIEWS }));
    case 'view-known':
    case 'nothing-to-save':
    case 'key-reused':
      return formError({ name }, t(result.code));
    default:
      return { answers: { name }, errors: [{ field: 'name', text: faultText(result.code, i18n) }] };
  }
}

/** Saves the list that the form is above as a view, by the name in the field `name`. */
export async function saveViewAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => save(data));
}

async function rename(data: FormData): Promise<FormState> {
  const i18n = i18nOf(data);
  const name = toField(data, 'name');
  const staff = await staffOf('read-desk', pageOf(data));
  if (!staff) return formError({ name }, i18n.t('signedOut'));
  const result = await renameView(staff, { view: toCount(data, 'view'), name });
  if (result === 'renamed') redirect(pageOf(data, 'view-renamed'));
  if (result === 'gone') return formError({ name }, i18n.t('view-gone'));
  return { answers: { name }, errors: [{ field: 'name', text: faultText(result, i18n) }] };
}

/** Renames a saved view to what is in the field `name`. */
export async function renameViewAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => rename(data));
}

async function remove(data: FormData): Promise<FormState> {
  const staff = await staffOf('read-desk', pageOf(data));
  if (!staff) return formError({}, i18nOf(data).t('signedOut'));
  await deleteView(staff, toCount(data, 'view'));
  redirect(pageOf(data, 'view-deleted'));
}

/** Deletes a saved view. The list stays open. */
export async function deleteViewAction(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => remove(data));
}
