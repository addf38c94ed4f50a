'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { planTexts } from '#components/catalogue-editor/plan-text';
import { formError } from '#components/form/form-error';
import type { FormState } from '#components/form/form-state';
import { LANGUAGES } from '#content/languages';
import { DESK_CATALOGUE } from '#content/messages/desk-catalogue';
import { localizedPath } from '#domain/localized-path';
import { cloneCatalogue } from '#server/catalogue/clone-catalogue';
import { uploadCatalogue, type UploadCatalogueResult } from '#server/catalogue/upload-catalogue';
import { toCount, toField, toFormLocale } from '#server/http/form-fields';
import { orUnavailable } from '#server/http/or-unavailable';
import { translate } from '#server/i18n/translate';
import { staffOf } from '../desk-forms';

/** How many changes and problems an answer lists. */
const [MOST_CHANGES, MOST_PROBLEMS] = [200, 20];

/** The list of years, which says what was done. */
function listOf(data: FormData, said: Readonly<Record<string, string>> = {}): Route {
  const query = new URLSearchParams(said).toString();
  const path = localizedPath(LANGUAGES[toFormLocale(data)], '/admin/catalogue');
  return (query ? `${path}?${query}` : path) as Route;
}

const i18nOf = (data: FormData) => translate(toFormLocale(data), DESK_CATALOGUE);

/** Makes a draft of the year after the one in the field `year`. */
export async function cloneYear(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  const result = await orUnavailable(async () => {
    const staff = await staffOf('edit-catalogue', listOf(data));
    return staff && cloneCatalogue(staff, toCount(data, 'year'));
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  if (!result) return formError({}, t('signedOut'));
  redirect(listOf(data, { done: result.kind, ...('year' in result ? { year: String(result.year) } : {}) }));
}

type Posted = Readonly<{ json: string; name: string; shown: string }>;

/** A new file in the field `file`, or the one that was checked before, in `json`. */
async function readPosted(data: unknown): Promise<Posted | null> {
  const file = data instanceof FormData ? data.get('file') : null;
  if (file instanceof File && file.size > 0) return { json: await file.text(), name: file.name, shown: '' };
  const json = toField(data, 'json');
  return json === '' ? null : { json, name: toField(data, 'name'), shown: toField(data, 'shown') };
}

/** The form after a file was checked: what it would do, or what is wrong with it. */
function toAnswer(data: FormData, posted: Posted, result: UploadCatalogueResult): FormState {
  const i18n = i18nOf(data);
  const { t } = i18n;
  const failed = (text: string): FormState => ({ answers: {}, errors: [{ field: 'file', text }] });
  switch (result.kind) {
    case 'imported':
    case 'unchanged':
      return redirect(listOf(data, { done: result.kind, year: String(result.year) }));
    case 'not-json':
      return failed(t('not-json', { problem: result.problem }));
    case 'invalid': {
      const problems = result.problems.slice(0, MOST_PROBLEMS).map(({ path, problem }) => `${path}: ${problem}.`);
      const more = result.problems.length - problems.length;
      return failed(t('invalid', { problems: [...problems, ...(more > 0 ? ['…'] : [])].join(' ') }));
    }
    case 'currency':
      return failed(t('currency', { year: result.year, has: result.has }));
    case 'planned': {
      const { year, plan, currency, isNew, held, shown } = result;
      const first = t(posted.shown ? 'planMoved' : isNew ? 'planNew' : 'planChange', { year });
      const said = isNew ? first : `${first} ${t('planHeld', held)}`;
      const lines = planTexts(plan, currency, i18n, MOST_CHANGES).join('\n');
      return { answers: { json: posted.json, name: posted.name, shown, said, plan: lines }, errors: [] };
    }
  }
}

/** Says what a file would change; then, with the fingerprint of that in the field `shown`, changes it. */
export async function importFile(_: FormState, data: FormData): Promise<FormState> {
  const { t } = i18nOf(data);
  const posted = await readPosted(data);
  if (!posted) return { answers: {}, errors: [{ field: 'file', text: t('noFile') }] };
  const { json: text, name, shown } = posted;
  const result = await orUnavailable(async () => {
    const staff = await staffOf('edit-catalogue', listOf(data));
    return staff && uploadCatalogue(staff, { text, name, shown: shown || null });
  });
  if (result === 'lost') return formError({}, t('unavailable'));
  return result ? toAnswer(data, posted, result) : formError({}, t('signedOut'));
}
