'use server';

import type { Route } from 'next';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { INVOICES } from '#content/messages/invoices';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { toField, toFormLocale } from '#server/http/form-fields';
import { translate } from '#server/i18n/translate';
import { correctInvoice } from '#server/invoice/correct-invoice';
import { backTo } from '../../../../../back-to';
import { orSayUnavailable, staffOf } from '../../../desk-forms';

async function takeCorrection(data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, ACT_REFUSALS, INVOICES);
  const reference = parseReference(toField(data, 'reference')) ?? '';
  const reason = toField(data, 'reason');
  const toForm = (field: string, text: string): FormState => ({ answers: { reason }, errors: [{ field, text }] });
  const page = localizedPath(LANGUAGES[lang], `/admin/pledges/${reference}`);
  const staff = await staffOf('handle-money', page as Route);
  if (!staff) return formError({ reason }, t('signedOut'));
  const result = await correctInvoice(staff, { reference, number: toField(data, 'number'), reason });
  if (result.kind === 'corrected') backTo(`${page}#invoices` as Route);
  if (result.kind === 'not-found') return formError({ reason }, t('correct-not-found'));
  const { code } = result;
  if (code === 'void' || code === 'reason-missing')
    return toForm(code === 'void' ? 'form' : 'reason', t(`correct-${code}`));
  return toForm(code === 'own-pledge' ? 'form' : 'reason', t(code));
}

/** Cancels the invoice in the field `number` and issues it again, for the reason in the field `reason`. */
export async function correct(_: FormState, data: FormData): Promise<FormState> {
  return orSayUnavailable(data, () => takeCorrection(data));
}
