'use server';

import type { Route } from 'next';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { AGREEMENTS } from '#content/messages/agreements';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { remakeAgreement, sendAgreement, voidAgreement } from '#server/agreement/move-agreement';
import { toCount, toField, toFormLocale, toIds } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { backTo } from '../../../../../back-to';
import { orSayUnavailable, staffOf } from '../../../desk-forms';

async function act(data: FormData, verb: typeof sendAgreement): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, ACT_REFUSALS, AGREEMENTS);
  const reference = parseReference(toField(data, 'reference')) ?? '';
  const reason = toField(data, 'reason');
  const page = localizedPath(LANGUAGES[lang], `/admin/pledges/${reference}`);
  const staff = await staffOf('decide', page as Route);
  if (!staff) return formError({ reason }, t('signedOut'));
  const [agreement = 0n] = toIds(data, 'agreement');
  const result = await verb(staff, { reference, agreement, version: toCount(data, 'version'), reason });
  if (result.kind === 'done') backTo(`${page}#agreement` as Route);
  const code = result.kind === 'not-found' ? result.kind : result.code;
  if (code === 'own-pledge') return formError({ reason }, t(code));
  if (code === 'not-found' || code === 'conflict') return formError({ reason }, t(`refused-${code}`));
  const text = code === 'reason-missing' ? t('refused-reason-missing') : t(code);
  return { answers: { reason }, errors: [{ field: 'reason', text }] };
}

/** Sends the agreement on a sponsorship to its primary contacts. */
export async function send(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => act(data, sendAgreement));
}

/** Cancels the agreement, for the reason in the field `reason`. */
export async function cancel(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => act(data, voidAgreement));
}

/** Makes another agreement in place of a cancelled one. */
export async function make(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => act(data, remakeAgreement));
}
