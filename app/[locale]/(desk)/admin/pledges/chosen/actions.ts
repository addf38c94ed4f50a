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
import { decideMany } from '#server/desk/decide-many';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { listOf } from '../[reference]/after-act';
import { actI18n, orSayUnavailable, staffOf } from '../../desk-forms';

async function decide(data: FormData): Promise<FormState> {
  const i18n = actI18n(data);
  const [key, reason] = [toKey(data), toField(data, 'reason')];
  const act = BULK_ACTS.find((each) => each === toField(data, 'act'));
  const rows = toField(data, 'rows').split(' ').filter(Boolean);
  if (rows.length > BULK_LIMIT) {
    const { t } = translate(toFormLocale(data), DESK_BULK);
    return formError({ reason }, t('bulkTooMany', { count: rows.length, most: BULK_LIMIT }));
  }
  const list = listOf(data);
  const seen = rows.flatMap((row) => readSeenPledge(row) ?? []);
  const params = new URLSearchParams([
    ['act', act ?? ''],
    ...seen.map(({ reference }) => ['pick', reference]),
    ...(list ? [['list', toListParams(list).toString()]] : []),
  ]);
  const page = (said: string) =>
    localizedPath(LANGUAGES[toFormLocale(data)], `/admin/pledges/chosen?${params}${said}`) as Route;
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
