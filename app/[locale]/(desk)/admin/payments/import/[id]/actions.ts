'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { BANK } from '#content/messages/bank';
import { localizedPath } from '#domain/localized-path';
import type { Staff } from '#server/auth';
import { applyImport } from '#server/bank/apply-import';
import { discardStatement } from '#server/bank/discard-statement';
import { readAgain } from '#server/bank/read-again';
import { undoImport } from '#server/bank/undo-import';
import { toField, toFormLocale, toIds } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { askAgain } from '../../../../../ask-again';
import { staffOf } from '../../../desk-forms';
import { toDialect } from './dialect-fields';

const i18nOf = (data: FormData) => translate(toFormLocale(data), BANK);
const importOf = (data: FormData) => toIds(data, 'import')[0] ?? 0n;

/** The page of all imports, or of this one. */
function pageOf(data: FormData, path = ''): Route {
  return localizedPath(LANGUAGES[toFormLocale(data)], `/admin/payments/import${path}`) as Route;
}

/** What a treasurer does, with the form's answers kept if that fails. */
async function act(
  data: FormData,
  answers: FormState['answers'],
  verb: (staff: Staff<'handle-money'>) => Promise<FormState>,
): Promise<FormState> {
  const { t } = i18nOf(data);
  const result = await orUnavailable(async () => {
    const staff = await staffOf('handle-money', pageOf(data));
    return staff && verb(staff);
  });
  if (result === 'lost') return formError(answers, t('unavailable'));
  return result ?? formError(answers, t('signedOut'));
}

/** Confirms an import as its page showed it. */
export async function confirmImport(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  const isOurs = toField(data, 'isOurs');
  return act(data, { isOurs }, async (staff) => {
    const importId = importOf(data);
    const result = await applyImport(staff, { importId, isOurs: isOurs === 'yes' });
    if (result === 'applied') return redirect(pageOf(data, `/${importId}`));
    if (result === 'new-account') return { answers: { isOurs }, errors: [{ field: 'isOurs', text: t('not-ours') }] };
    return formError({ isOurs }, t(result));
  });
}

/** Reads the file of an import once more, in the way that the form says. */
export async function readImportAgain(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  const { dialect, answers, isCurrency } = toDialect(data);
  if (!isCurrency) return { answers, errors: [{ field: 'currency', text: t('currency-bad') }] };
  return act(data, answers, async (staff) => {
    const importId = importOf(data);
    const result = await readAgain(staff, importId, dialect);
    return result === 'gone' ? formError(answers, t('gone')) : redirect(pageOf(data, `/${importId}`));
  });
}

/** Discards a file that waits. */
export async function discardImport(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  return act(data, {}, async (staff) => {
    const isGone = await discardStatement(staff, importOf(data));
    return isGone ? redirect(`${pageOf(data)}?upload=discarded` as Route) : formError({}, t('gone'));
  });
}

/** Undoes an import, with a reason. */
export async function undoBankImport(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  const reason = toField(data, 'reason');
  return act(data, { reason }, async (staff) => {
    const asked = await askAgain(staff, data);
    if (asked) return asked;
    const importId = importOf(data);
    const result = await undoImport(staff, { importId, reason });
    if (result.kind === 'undone') return redirect(pageOf(data, `/${importId}`));
    if (result.kind === 'refused') return { answers: { reason }, errors: [{ field: 'reason', text: t(result.code) }] };
    if (result.kind === 'refunded')
      return formError({ reason }, t('refunded', { references: result.references.join(', ') }));
    return formError({ reason }, t(result.kind === 'own-pledge' ? 'undo-own-pledge' : result.kind));
  });
}
