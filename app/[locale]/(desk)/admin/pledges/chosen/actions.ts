'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { BULK_ACTS, BULK_LIMIT, readSeenPledge } from '#domain/bulk-review';
import { localizedPath } from '#domain/localized-path';
import { toListParams } from '#server/desk/next-in-list';
import { undoMany } from '#server/desk/undo-many';
import { decideMany } from '#server/desk/decide-many';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { listOf } from '../[reference]/after-act';
import { actI18n, orSayUnavailable, staffOf } from '../../desk-forms';

/** What a form is about: the act, its key, and the pledges with the versions that were seen; `page` is where they are shown, and `tooMany` says so in words. */
function readForm(data: FormData) {
  const act = BULK_ACTS.find((each) => each === toField(data, 'act'));
  const rows = toField(data, 'rows').split(' ').filter(Boolean);
  const list = listOf(data);
  const seen = rows.slice(0, BULK_LIMIT).flatMap((row) => readSeenPledge(row) ?? []);
  const params = new URLSearchParams([
    ['act', act ?? ''],
    ...seen.map(({ reference }) => ['pick', reference]),
    ...(list ? [['list', toListParams(list).toString()]] : []),
  ]);
  const lang = toFormLocale(data);
  const page = (said: string) => localizedPath(LANGUAGES[lang], `/admin/pledges/chosen?${params}${said}`) as Route;
  const { t } = translate(lang, DESK_BULK);
  const tooMany = rows.length > BULK_LIMIT ? t('bulkTooMany', { count: rows.length, most: BULK_LIMIT }) : null;
  return { act, seen, page, tooMany, key: toKey(data), reason: toField(data, 'reason') };
}

async function decide(data: FormData): Promise<FormState> {
  const i18n = actI18n(data);
  const { act, seen, page, tooMany, key, reason } = readForm(data);
  if (tooMany) return formError({ reason }, tooMany);
  const staff = await staffOf('decide', page(''));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  if (key === null) return formError({ reason }, i18n.t('unkeyed'));
  if (!act || seen.length === 0) return formError({ reason }, i18n.t('not-possible'));
  const result = await decideMany(staff, { act, seen, key, reason });
  if (result.kind === 'refused')
    return { answers: { reason }, errors: [{ field: 'reason', text: i18n.t(result.code) }] };
  redirect(page('&done=yes'));
}

export async function decideChosen(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => decide(data));
}

async function undo(data: FormData): Promise<FormState> {
  const i18n = actI18n(data);
  const { seen, page, tooMany, key } = readForm(data);
  if (tooMany) return formError({}, tooMany);
  const staff = await staffOf('decide', page('&done=yes'));
  if (!staff) return formError({}, i18n.t('signedOut'));
  if (key === null) return formError({}, i18n.t('unkeyed'));
  if (seen.length === 0) return formError({}, i18n.t('not-possible'));
  const results = await undoMany(staff, { seen, key });
  const undone = results.filter(({ kind }) => kind === 'undone').length;
  redirect(page(undone === 0 ? '&done=yes&undone=0' : `&undone=${undone}&failed=${results.length - undone}`));
}

/** Undoes the decisions that the reviewer has just made together, and shows the pledges, which wait again. */
export async function undoChosen(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => undo(data));
}
