'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_BULK } from '#content/messages/desk-bulk';
import { DESK_DUES } from '#content/messages/desk-dues';
import { DESK_EMAILS } from '#content/messages/desk-emails';
import { BULK_LIMIT, readSeenPledge } from '#domain/bulk-review';
import { DUES_ACTS, type DuesAct } from '#domain/dues';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { toField, toFormLocale, toKey } from '#server/http/form-fields';
import { readMessages, translate } from '#server/i18n/translate';
import { toOpenShow } from '#server/payment/open-instalment-queries';
import { previewDues } from '#server/payment/preview-dues';
import { releaseMany, remindByHand } from '#server/payment/settle-dues';
import { askAgain } from '../../../../ask-again';
import { actI18n, orSayUnavailable, staffOf } from '../../desk-forms';

/** The form with the email that the act would send about the first pledge, with the reason as it is typed so far. Nothing is done. */
async function showEmail(
  staff: Staff<'handle-money'>,
  act: DuesAct,
  reference: string,
  data: FormData,
): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, DESK_DUES);
  const reason = toField(data, 'reason');
  const shown = reason.trim() || readMessages(lang, DESK_EMAILS).reasonHere;
  const preview = await previewDues(staff, act, { reference, reason: shown });
  if (!preview) return { answers: { reason, said: t('noEmail', { reference }) }, errors: [] };
  const { email, to, lang: its } = preview;
  const said = t('firstEmail', { reference, recipient: to, language: LANGUAGES[its].name });
  return { answers: { reason, said, email: JSON.stringify(email) }, errors: [] };
}

async function settle(data: FormData): Promise<FormState> {
  const i18n = actI18n(data);
  const [key, reason] = [toKey(data), toField(data, 'reason')];
  const act = DUES_ACTS.find((each) => each === toField(data, 'act'));
  const rows = toField(data, 'rows').split(' ').filter(Boolean);
  if (rows.length > BULK_LIMIT) {
    const { t } = translate(toFormLocale(data), DESK_BULK);
    return formError({ reason }, t('bulkTooMany', { count: rows.length, most: BULK_LIMIT }));
  }
  const seen = rows.flatMap((row) => readSeenPledge(row) ?? []);
  const params = new URLSearchParams([
    ['act', act ?? ''],
    ...seen.map(({ reference }) => ['pick', reference]),
    ['list', toOpenShow(toField(data, 'list')) ?? ''],
  ]);
  const page = (said: string) =>
    localizedPath(LANGUAGES[toFormLocale(data)], `/admin/payments/chosen?${params}${said}`) as Route;
  const staff = await staffOf('handle-money', page(''));
  if (!staff) return formError({ reason }, i18n.t('signedOut'));
  const [first] = seen;
  if (!act || !first) return formError({ reason }, i18n.t('not-possible'));
  if (toField(data, 'step') === 'email') return showEmail(staff, act, first.reference, data);
  if (key === null) return formError({ reason }, i18n.t('unkeyed'));
  if (act === 'remind') {
    await remindByHand(staff, { references: seen.map(({ reference }) => reference), key });
    redirect(page('&done=yes'));
  }
  const again = await askAgain(staff, data);
  if (again) return again;
  const result = await releaseMany(staff, { seen, key, reason });
  if (result.kind === 'refused')
    return { answers: { reason }, errors: [{ field: 'reason', text: i18n.t(result.code) }] };
  redirect(page('&done=yes'));
}

/** Reminds of the chosen pledges, or releases them. */
export async function settleChosen(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => settle(data));
}
