import type { Route } from 'next';
import { redirect } from 'next/navigation';
import type { FormState } from '#components/form/form-state';
import { toCheckedForm } from '#components/pledge/form-outcome';
import { LANGUAGES } from '#content/languages';
import { placeIn } from '#domain/place-in';
import type { PledgeKind } from '#domain/pledge-kind';
import { checkForm } from '#server/pledge/check-form';
import { toFormLang } from '#server/site/form-lang';
import { tellStatus } from '#server/site/tell-status';
import { outcomeTold } from './outcome-told';

/** Leads a good form on to its check page, in the language it was posted in; gives any other back with what is wrong in words. */
export async function answerForm(kind: PledgeKind, data: FormData): Promise<FormState> {
  const lang = toFormLang(data);
  const checked = await checkForm(kind, data);
  await tellStatus(checked);
  if (checked.kind !== 'kept') return toCheckedForm(checked, await outcomeTold(lang));
  redirect(placeIn(LANGUAGES[lang], `/give/check/${checked.draft}`) as Route);
}
