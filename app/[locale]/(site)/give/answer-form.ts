import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toCheckedForm } from '#components/draft/form-outcome';
import { LANGUAGES } from '#content/languages';
import { localizedPath } from '#domain/localized-path';
import type { PledgeKind } from '#domain/pledge-kind';
import { saveDraft } from '#server/draft/save-draft';
import { toFormLocale } from '#server/http/form-locale';
import { outcomeTold } from './outcome-told';

/** Leads a good form on to its check page, in the language it was posted in; gives any other back with what is wrong in words. */
export async function answerForm(kind: PledgeKind, data: FormData): Promise<FormState> {
  const lang = toFormLocale(data);
  const checked = await saveDraft(kind, data);
  if (checked.kind !== 'kept') return toCheckedForm(checked, await outcomeTold(lang));
  redirect(localizedPath(LANGUAGES[lang], `/give/check/${checked.draft}`) as Route);
}
