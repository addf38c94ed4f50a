'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { ACT_REFUSALS } from '#content/messages/act-refusals';
import { EXPORTS_PAGE } from '#content/messages/exports';
import { toFormAnswers } from '#domain/form-answers';
import { LONGEST_ACCOUNT } from '#domain/journal';
import { localizedPath } from '#domain/localized-path';
import { saveJournalAccounts } from '#server/export/save-journal-accounts';
import { toField, toFields, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../../desk-forms';

async function save(data: FormData, answers: Readonly<Record<string, string>>): Promise<FormState> {
  const lang = toFormLocale(data);
  const { t } = translate(lang, EXPORTS_PAGE);
  const exports = localizedPath(LANGUAGES[lang], '/admin/exports');
  const staff = await staffOf('handle-money', exports as Route);
  if (!staff) return formError(answers, translate(lang, ACT_REFUSALS).t('signedOut'));
  const result = await saveJournalAccounts(staff, { answers, seen: toField(data, 'seen') });
  switch (result.kind) {
    case 'saved':
    case 'unchanged':
      return redirect(`${exports}/accounts?done=${result.kind}` as Route);
    case 'conflict':
      return formError({ ...answers, seen: result.seen }, t('conflict'));
    case 'invalid':
      return {
        answers,
        errors: result.problems.map(({ field, code }) => ({ field, text: t(code, { most: LONGEST_ACCOUNT }) })),
      };
  }
}

/** Saves what the accounts of the journal are called. */
export async function saveAccountsAction(_: FormState, data: FormData): Promise<FormState> {
  const answers = toFormAnswers(toFields(data));
  const state = await orUnavailable(() => save(data, answers));
  return state === 'lost' ? formError(answers, translate(toFormLocale(data), ACT_REFUSALS).t('unavailable')) : state;
}
