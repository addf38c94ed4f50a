'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { wordRefusals } from '#components/draft/refusal-messages';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { INVOICES } from '#content/messages/invoices';
import { REFUSALS } from '#content/messages/refusals';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { findActor } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { changePurchaseOrder } from '#server/invoice/change-purchase-order';
import { requestInvoice } from '#server/invoice/request-invoice';
import { backTo } from '../../../../../back-to';

/** The invoices on the page of the sponsorship in the field `reference`: at the desk if the form was there. */
function pageOf(data: FormData): Route {
  const reference = parseReference(toField(data, 'reference')) ?? '';
  const page = toField(data, 'desk') === 'yes' ? `/admin/pledges/${reference}` : `/account/pledges/${reference}`;
  return `${localizedPath(LANGUAGES[toFormLocale(data)], page)}#invoices` as Route;
}

/** Asks for the invoice of the instalment in the field `due`, of the sponsorship in the field `reference`. `desk`: the form was on the desk's page. */
export async function request(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, ACT_REFUSALS, INVOICES);
  const reference = parseReference(toField(data, 'reference')) ?? '';
  const result = await orUnavailable(async () => {
    const person = await findActor();
    return person && requestInvoice(person, { reference, due: toField(data, 'due') });
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (result === null) return formError({}, t('signedOut'));
  if (result === 'not-found') {
    refresh();
    return formError({}, t('request-not-found'));
  }
  backTo(pageOf(data));
}

/** Changes the purchase order number of the sponsorship in the field `reference` to that in the field `purchaseOrder`. `shown`: the one that the form showed. */
export async function saveOrder(_: FormState, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, ACT_REFUSALS, INVOICES);
  const answers = { purchaseOrder: toField(data, 'purchaseOrder') };
  const result = await orUnavailable(async () => {
    const person = await findActor();
    const about = { reference: toField(data, 'reference'), shown: toField(data, 'shown') };
    return person && changePurchaseOrder(person, { ...about, ...answers });
  });
  if (result === 'lost') return formError(answers, t('unavailable'));
  if (result === null) return formError(answers, t('signedOut'));
  if (result.kind === 'not-found') return formError(answers, t('not-found'));
  if (result.kind === 'conflict') {
    refresh();
    return formError(answers, t('order-conflict'));
  }
  if (result.kind === 'refused') return { answers, errors: wordRefusals(result.errors, translate(lang, REFUSALS)) };
  backTo(pageOf(data));
}
