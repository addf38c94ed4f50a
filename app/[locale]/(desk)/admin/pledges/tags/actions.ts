'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { toTagForm } from '#components/desk/tag-fault';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { TAGS } from '#content/messages/tags';
import { BULK_LIMIT, readChosen } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import { toListParams } from '#server/desk/next-in-list';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { tagMany } from '#server/tag/tag-many';
import { listOf } from '../[reference]/after-act';
import { orSayUnavailable, staffOf } from '../../desk-forms';

async function tag(data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const i18n = translate(lang, ACT_REFUSALS, TAGS);
  const [key, typed] = [toKey(data), toField(data, 'tag')];
  const { references, tooMany } = readChosen(toField(data, 'rows').split(' '));
  if (tooMany !== null) {
    return formError({ tag: typed }, translate(lang, DESK_BULK).t('bulkTooMany', { count: tooMany, most: BULK_LIMIT }));
  }
  const page = (more: readonly (readonly [string, string])[]) => {
    const picks = references.map((reference) => ['pick', reference] as const);
    const list = listOf(data);
    const filters = list ? [['list', toListParams(list).toString()] as const] : [];
    const params = new URLSearchParams([...picks, ...filters, ...more].map((each) => [...each]));
    return localizedPath(LANGUAGES[lang], `/admin/pledges/tags?${params}`) as Route;
  };
  const staff = await staffOf('read-desk', page([]));
  if (!staff) return formError({ tag: typed }, i18n.t('signedOut'));
  if (key === null) return formError({ tag: typed }, i18n.t('unkeyed'));
  const act = toField(data, 'step') === 'remove' ? 'remove' : 'add';
  const result = await tagMany(staff, { act, references, key, tag: typed });
  if (result.kind === 'refused') return toTagForm(typed, result, i18n);
  redirect(
    page([
      ['done', act],
      ['tag', typed],
    ]),
  );
}

/** Gives the chosen pledges the tag in the field `tag`, or takes it from them (`step`: `remove`). */
export async function tagChosen(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => tag(data));
}
