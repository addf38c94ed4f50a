'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { INVOICES } from '#content/messages/invoices';
import { localizedPath } from '#domain/localized-path';
import { parseReference } from '#domain/reference';
import { findActor } from '#server/auth';
import { toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { requestInvoice } from '#server/invoice/request-invoice';

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
  const page = toField(data, 'desk') === 'yes' ? `/admin/pledges/${reference}` : `/account/pledges/${reference}`;
  redirect(`${localizedPath(LANGUAGES[lang], page)}#invoices` as Route);
}
